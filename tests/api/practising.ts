import { storeUpload } from '@leerkring/server/features/files';
import { appoint } from '@leerkring/server/features/networks';
import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import { publicChecks } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { freshSchool } from '../authz/targets.ts';
import type { Person, TestNetwork } from '../realtime/cast.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { Listener } from '../realtime/listener.ts';
import { pdf } from './upload-corpus.ts';

/** Somebody of a school who has a role in the network. */
export async function makeMember(
  server: RunningServer,
  network: TestNetwork,
  { name, role = 'member', schoolId, isContact = false }: NewMember,
): Promise<Person & { schoolId: string }> {
  const school = schoolId ?? (await freshSchool());
  const affiliations = [{ schoolId: school, jobFunction: 'teacher' as const, isContact }];
  const account = await makeAccount({ givenName: name, familyName: 'Proef', affiliations });
  await appoint(null, { userId: account.id, networkId: network.id, role });
  const client = await signedIn(server, account);
  const listen = () => Listener.connect(server, client.cookie);
  return { ...account, client, listen, schoolId: school };
}

interface NewMember {
  name: string;
  role?: NetworkRole;
  schoolId?: string;
  isContact?: boolean;
}

/** A file that waits to be attached. */
export async function waitingFile({ id }: { id: string }, name = 'rubric.pdf'): Promise<string> {
  const actor = {
    ...{ kind: 'user' as const, id, platformAdmin: false },
    ...{ minutesSinceSignIn: 0, memberships: [] },
  };
  return (await storeUpload(actor, 'message', Readable.from([pdf]), name)).id;
}

export async function materialInput(person: { id: string }, more: Record<string, unknown> = {}) {
  return {
    ...{ cid: clientId(), title: 'Kijkwijzer', description: 'Voor twee docenten' },
    ...{ themes: ['Beoordelen'], schoolTypes: ['havo'], fileIds: [await waitingFile(person)] },
    ...more,
  };
}

export async function bring(
  person: Person,
  network: TestNetwork,
  more: Record<string, unknown> = {},
): Promise<MaterialPage> {
  const input = await materialInput(person, more);
  const path = `/networks/${network.slug}/materials`;
  const { status, body } = await person.client.post<MaterialPage>(path, input);
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

export const texts = {
  summary: 'Twee docenten kijken samen.',
  context: longFromPlain('Een school voor havo.'),
  approach: longFromPlain('Eerst scoren, dan praten.'),
  result: longFromPlain('De cijfers lopen minder uiteen.'),
  tips: longFromPlain('Begin klein.'),
};

export async function write(
  person: Person,
  network: TestNetwork,
  more: Record<string, unknown> = {},
): Promise<PracticePage> {
  const input = { cid: clientId(), title: 'Beoordelen in tweetallen', ...texts, ...more };
  const path = `/networks/${network.slug}/practices`;
  const { status, body } = await person.client.post<PracticePage>(path, input);
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

export function step(person: Person, id: string, name: string, more: Record<string, unknown> = {}) {
  return person.client.post<PracticePage>(`/practices/${id}/steps`, { step: name, ...more });
}

export interface Makers {
  author: Person;
  peer: Person;
  facilitator: Person;
  coordinator: Person;
}

/** Walks the whole way to where everybody in the network reads it. */
export async function showInNetwork(id: string, { author, peer, facilitator }: Makers) {
  const review = { advice: 'ready', text: 'Helder en bruikbaar.' };
  const answers = [
    await step(author, id, 'submit'),
    await step(facilitator, id, 'startReview'),
    await peer.client.put(`/practices/${id}/review`, review),
    await step(facilitator, id, 'approve'),
    await step(author, id, 'showInNetwork'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
}

/** And from there to where everybody reads it. */
export async function publish(id: string, makers: Makers, more: Record<string, unknown> = {}) {
  await showInNetwork(id, makers);
  const asked = await step(makers.author, id, 'requestPublic', { checks: publicChecks });
  expect(asked.status, JSON.stringify(asked.body)).toBe(200);
  return step(makers.coordinator, id, 'publish', more);
}
