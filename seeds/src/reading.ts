import { directRoomsOf, markRead, roomsOfNetwork } from '@leerkring/server/features/chat';
import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { personKeys, type PersonKey } from './cast.ts';
import type { Said, Told } from './story.ts';
import { unreadOf } from './unread.ts';
import { actorOf, streamOf } from './world.ts';

/** Lets everybody read what was said, but for what is still new to them. */
export async function catchUp(told: Told): Promise<void> {
  for (const key of personKeys) await readAs(told, key);
}

async function readAs(told: Told, key: PersonKey): Promise<void> {
  const actor = await actorOf(told.world, key);
  const keeps = Object.entries(unreadOf[key] ?? {});
  const unread = new Map(keeps.map(([room, count]) => [streamOf(told.world, room) ?? room, count]));
  const rooms = await roomsOf(actor);
  await Promise.all(
    rooms.map(({ s, head }) => markRead(actor, s, placeBefore(told.said, key, s, unread) ?? head)),
  );
}

async function roomsOf(actor: UserActor): Promise<RoomView[]> {
  const networks = actor.memberships.map(({ networkId }) => roomsOfNetwork(actor, networkId));
  return (await Promise.all([directRoomsOf(actor), ...networks])).flat();
}

/** The number just before the last so many messages of others; undefined when all was read. */
function placeBefore(
  said: Said[],
  key: PersonKey,
  s: string,
  unread: ReadonlyMap<string, number>,
): number | undefined {
  const count = unread.get(s) ?? 0;
  const ofOthers = said.filter((one) => one.s === s && one.author !== key && !one.isRemoved);
  const first = count > 0 ? ofOthers.at(-count) : undefined;
  return first && first.r - 1;
}
