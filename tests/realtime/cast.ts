import { addRegion, appoint, createNetwork } from '@leerkring/server/features/networks';
import type { NetworkRole, UserActor } from '@leerkring/shared/policy/actor.ts';
import { randomBytes } from 'node:crypto';
import { makeAccount, signedIn, type Account } from '../support/account.ts';
import type { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { Listener } from './listener.ts';

/** Somebody in a test: an account, a browser and perhaps an open socket. */
export interface Person extends Account {
  client: Client;
  /** Another socket of the same browser. */
  listen(): Promise<Listener>;
}

export interface TestNetwork {
  id: string;
  slug: string;
  west: string;
  oost: string;
}

export async function makePerson(server: RunningServer, givenName: string): Promise<Person> {
  const account = await makeAccount({ givenName, familyName: 'Proef' });
  const client = await signedIn(server, account);
  return { ...account, client, listen: () => Listener.connect(server, client.cookie) };
}

/** A network with two regions, and so with the rooms that belong to these. */
export async function makeNetwork(): Promise<TestNetwork> {
  const slug = `n-${randomBytes(6).toString('hex')}`;
  const network = await createNetwork(admin, { slug, name: 'Proefnetwerk', preset: PRESET });
  const west = await addRegion(admin, slug, { name: 'Proef West', provinces: [] });
  const oost = await addRegion(admin, slug, { name: 'Proef Oost', provinces: [] });
  return { id: network._id, slug, west: west.id, oost: oost.id };
}

export async function give(
  person: Person,
  network: TestNetwork,
  role: NetworkRole,
  more: { regionIds?: string[]; meetingIds?: string[] } = {},
): Promise<void> {
  await appoint(null, { userId: person.id, networkId: network.id, role, ...more });
}

/** Two members of two regions, who runs the network, a guest, and somebody of another network. */
export async function makeCircle(server: RunningServer) {
  const network = await makeNetwork();
  const sanne = await makePerson(server, 'Sanne');
  const joris = await makePerson(server, 'Joris');
  const fatima = await makePerson(server, 'Fátima');
  const guest = await makePerson(server, 'Gijs');
  const outsider = await makePerson(server, 'Bram');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(joris, network, 'member', { regionIds: [network.oost] });
  await give(fatima, network, 'facilitator');
  await give(guest, network, 'guest');
  await give(outsider, await makeNetwork(), 'member');
  return { network, sanne, joris, fatima, guest, outsider };
}

/** The stream of a room as this person finds it on the list. */
export async function roomOf(person: Person, network: TestNetwork, name: string): Promise<string> {
  const { body } = await person.client.get<{ items: { s: string; kind: string; name: string }[] }>(
    `/networks/${network.slug}/rooms`,
  );
  const room = body.items.find((item) => item.kind === name || item.name === name);
  if (!room) throw new Error(`${name} is not on the list`);
  return room.s;
}

export const admin: UserActor = {
  kind: 'user',
  id: 'f'.repeat(24),
  platformAdmin: true,
  minutesSinceSignIn: 0,
  memberships: [],
};

const PRESET = 'subjectNetwork';
