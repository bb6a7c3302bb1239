import { createCredential } from '@leerkring/server/features/auth';
import { createUser, type NewUser } from '@leerkring/server/features/people';
import { inTransaction } from '@leerkring/server/platform/database';
import { mailIdle } from '@leerkring/server/platform/mail/worker';
import { listOutbox, readOutbox } from '@leerkring/server/platform/mail/outbox';
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { Client, type Answer } from './client.ts';
import type { RunningServer } from './started.ts';

export interface Account {
  id: string;
  email: string;
  password: string;
}

/** Somebody with an account of their own, in no network; needs a server made by startApp. */
export async function makeAccount(input: Partial<NewUser> = {}): Promise<Account> {
  const email = `${randomBytes(6).toString('hex')}@school.example`;
  const password = 'vijf groene appels';
  const person = { givenName: 'Noor', familyName: 'Bakker', email, ...input };
  const id = await inTransaction(async (session) => {
    const user = await createUser(session, person);
    await createCredential(session, user.id, password);
    return user.id;
  });
  return { id, email: person.email, password };
}

/** Tries to sign in; gives the answer and the browser that asked. */
export async function tryToSignIn(
  server: RunningServer,
  { email, password }: Omit<Account, 'id'>,
  { code, client = new Client(server) }: { code?: string; client?: Client } = {},
): Promise<Answer & { client: Client }> {
  const answer = await client.post('/session', { email, password, ...(code && { code }) });
  return { ...answer, client };
}

/** A browser in which this person is signed in. */
export async function signedIn(server: RunningServer, account: Account): Promise<Client> {
  const { status, client } = await tryToSignIn(server, account);
  expect(status).toBe(201);
  return client;
}

/** The texts of the mails in the local outbox for this address, newest first. */
export async function mailsTo(email: string): Promise<string[]> {
  await mailIdle();
  const mails = (await listOutbox()).filter(({ to }) => to === email);
  return Promise.all(mails.map(async ({ _id }) => (await readOutbox(_id)).text));
}
