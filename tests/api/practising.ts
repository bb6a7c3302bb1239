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
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { clientId, type Client } from '../support/client.ts';
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

/** Those who take a practice to where everybody reads it, a colleague of its author, and a stranger. */
export async function makeMakers(server: RunningServer) {
  const network = await makeNetwork();
  const milan = await makeMember(server, network, { name: 'Milan' });
  const { schoolId } = milan;
  const hanna = await makeMember(server, network, { name: 'Hanna', schoolId, isContact: true });
  const peer = await makeMember(server, network, { name: 'Lot' });
  const facilitator = await makeMember(server, network, { name: 'Yara', role: 'facilitator' });
  const coordinator = await makeMember(server, network, { name: 'Ties', role: 'coordinator' });
  const makers: Makers = { author: milan, peer, facilitator, coordinator };
  const dewi = await makePerson(server, 'Dewi');
  await give(dewi, await makeNetwork(), 'facilitator');
  return { network, makers, milan, hanna, dewi };
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

/** One network with three schools, and somebody who is in none of it. */
export async function makeExchange(server: RunningServer) {
  const network = await makeNetwork();
  const sanne = await makeMember(server, network, { name: 'Sanne' });
  const joris = await makeMember(server, network, { name: 'Joris', schoolId: sanne.schoolId });
  const bo = await makeMember(server, network, { name: 'Bo' });
  const femke = await makeMember(server, network, { name: 'Femke', role: 'facilitator' });
  const ties = await makeMember(server, network, { name: 'Ties', role: 'coordinator' });
  const makers: Makers = { author: sanne, peer: bo, facilitator: femke, coordinator: ties };
  const dewi = await makePerson(server, 'Dewi');
  await give(dewi, await makeNetwork(), 'facilitator');
  return { network, sanne, joris, bo, femke, ties, dewi, makers };
}
export type Exchanging = Awaited<ReturnType<typeof makeExchange>>;

/** Brings an adaptation of this material. */
export async function adapt(who: Person, id: string, more: Record<string, unknown> = {}) {
  const input = { ...(await materialInput(who)), changesInOneLine: 'Voor klas 4', ...more };
  return who.client.post<MaterialPage>(`/materials/${id}/adaptations`, input);
}

/** What a download answers; the file itself is looked at elsewhere. */
export async function download(server: RunningServer, who: Client, url: string): Promise<number> {
  return (await fetch(`${server.url}${url}`, { headers: { cookie: who.cookie } })).status;
}

export const fileOf = (material: MaterialPage, at = 0) =>
  material.versions[at]?.files[0]?.url ?? '';
