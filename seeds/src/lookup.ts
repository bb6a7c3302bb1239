import { networkBySlug } from '@leerkring/server/features/networks';
import { findUserByEmail } from '@leerkring/server/features/people';
import type { Id } from '@leerkring/shared/ids.ts';
import { emailOf, personKeys, personOf, type PersonKey } from './cast.ts';
import { networkKeys, networkPlans } from './networks/index.ts';
import { readRooms } from './rooms.ts';
import type { DemoNetwork, DemoPerson, DemoWorld } from './world.ts';

/** The demo as it stands in the store, told now or at an earlier start. */
export async function findWorld(): Promise<DemoWorld> {
  const ids = await Promise.all(
    personKeys.map(async (key) => [key, (await findUserByEmail(emailOf(key)))?._id ?? ''] as const),
  );
  const world = emptyWorld(new Map(ids));
  for (const key of networkKeys) {
    const plan = networkPlans[key];
    const network = await networkBySlug(plan.slug);
    if (!network) continue;
    world.networks[key] = { id: network._id, slug: plan.slug, rooms: {} };
    await readRooms(world, key, plan);
  }
  return world;
}

/** A world in which these people live and no network was founded yet. */
export function emptyWorld(ids: ReadonlyMap<PersonKey, Id>): DemoWorld {
  return {
    people: everyOne(personKeys, (key): DemoPerson => {
      return { id: ids.get(key) ?? '', email: emailOf(key), name: personOf(key).name };
    }),
    networks: everyOne(networkKeys, (key): DemoNetwork => {
      return { id: '', slug: networkPlans[key].slug, rooms: {} };
    }),
  };
}

function everyOne<Key extends string, Value>(
  keys: Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  // fromEntries() forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
