import { listInbox, noticesDelivered, readAll } from '@leerkring/server/features/notifications';
import { personKeys } from './cast.ts';
import { actorOf, type DemoWorld } from './world.ts';

/** Lines that are still new to somebody who looked at the inbox a few days ago. */
const LEFT = 4;

/** Lets everybody look at the inbox from time to time: only what came last is unread. */
export async function lookAtInboxes(world: DemoWorld): Promise<void> {
  await noticesDelivered();
  for (const key of personKeys) {
    const actor = await actorOf(world, key);
    const { items } = await listInbox(actor, { limit: 100 });
    const older = items.at(LEFT);
    if (older) await readAll(actor.id, older.n);
  }
}
