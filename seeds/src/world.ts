import { directStreamId, openDirectRoom } from '@leerkring/server/features/chat';
import { membershipsOf } from '@leerkring/server/features/networks';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { keyOfName, personOf, type PersonKey } from './cast.ts';
import type { NetworkPlan } from './network-plan.ts';
import type { NetworkKey } from './networks/index.ts';

/** What one must know of a network of the demo to do something in it. */
export interface DemoNetwork {
  id: Id;
  slug: string;
  /** Streams by the names that stories use: `algemeen`, `begeleiders`, `West`, `m3`. */
  rooms: Record<string, StreamId>;
}

export interface DemoPerson {
  id: Id;
  email: string;
  name: string;
}

export interface DemoWorld {
  people: Record<PersonKey, DemoPerson>;
  networks: Record<NetworkKey, DemoNetwork>;
}

/** Somebody as an actor, with the rights of this moment. */
export async function actorOf({ people }: DemoWorld, key: PersonKey): Promise<UserActor> {
  const { id } = people[key];
  return {
    kind: 'user',
    id,
    platformAdmin: personOf(key).platformAdmin ?? false,
    minutesSinceSignIn: 0,
    memberships: await membershipsOf(id),
  };
}

/** Who runs the network for its organiser. */
export function coordinatorOf({ slug, members }: NetworkPlan): PersonKey {
  const found = members.find(({ role }) => role === 'coordinator');
  if (!found) throw new Error(`${slug} has no coordinator.`);
  return found.who;
}

/**
 * The stream behind the name of a room: `lo2/algemeen`, or `direct sanne femke`. Undefined when the
 * room is not there at this moment; of two people it is known before they ever met.
 */
export function streamOf({ people, networks }: DemoWorld, room: string): StreamId | undefined {
  const [a, b] = peopleOf(room);
  if (a && b) return directStreamId(people[a].id, people[b].id);
  const [slug, name = ''] = room.split('/');
  return Object.values(networks).find((known) => known.slug === slug)?.rooms[name];
}

/** The same for somebody who is about to say something there. Throws when there is no such room. */
export async function enterRoom(
  world: DemoWorld,
  room: string,
  author: PersonKey,
): Promise<StreamId> {
  const other = peopleOf(room).find((key) => key !== author);
  if (other)
    return (await openDirectRoom(await actorOf(world, author), world.people[other].id))._id;
  const s = streamOf(world, room);
  if (!s) throw new Error(`There is no room "${room}" at this moment.`);
  return s;
}

function peopleOf(room: string): PersonKey[] {
  const [kind, ...names] = room.split(' ');
  return kind === 'direct' ? names.map(keyOfName) : [];
}
