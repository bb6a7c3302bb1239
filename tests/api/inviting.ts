import type { InvitationCard } from '@leerkring/shared/features/networks/networks.view.ts';
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { Person, TestNetwork } from '../realtime/cast.ts';
import { mailsTo } from '../support/account.ts';
import type { Client } from '../support/client.ts';

/** What people do with invitations, over the API as the pages would. */

export const newAddress = () => `${randomBytes(6).toString('hex')}@school.example`;

export const account = {
  givenName: 'Nieuwe',
  familyName: 'Collega',
  password: 'zeven paarse fietsen',
  jobFunction: 'teacher',
};

/** Somebody invites this address; gives what the invited one finds in the mail. */
export async function invited(
  by: Person,
  { slug }: TestNetwork,
  email: string,
  input: object = {},
) {
  const path = `/networks/${slug}/invitations`;
  const answer = await by.client.post(path, { email, role: 'member', ...input });
  expect(answer.status).toBe(201);
  return { id: String(answer.body['id']), token: await tokenFor(email) };
}

export const accept = (client: Client, token: string, more: object = {}) =>
  client.post('/invitation-acceptances', { token, ...more });

export const see = (client: Client, token: string) =>
  client.post<InvitationCard>('/invitation-views', { token });

async function tokenFor(email: string): Promise<string> {
  const [mail = ''] = await mailsTo(email);
  return /\/uitnodiging#([a-z0-9]{32})/.exec(mail)?.[1] ?? '';
}
