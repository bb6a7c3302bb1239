import type { Id } from '@leerkring/shared/ids.ts';
import { inTransaction } from '../../platform/database.ts';
import { log } from '../../platform/log.ts';
import { trusted } from '../../platform/mongoose.ts';
import { fillInboxes } from './inbox-filling.ts';
import { NoticeEvent } from './notice-event.model.ts';

/** People whose inboxes are filled in one transaction. */
const TOGETHER = 25;

let working: Promise<void> | undefined;
let again = false;

/** Fills the inboxes with what waits, after this turn; whoever caused it does not wait. */
export function deliverSoon(): void {
  if (working) {
    again = true;
    return;
  }
  working = deliverAll()
    .catch((error: unknown) => log.error('notices.delivery', { error }))
    .finally(() => {
      working = undefined;
      if (again) {
        again = false;
        deliverSoon();
      }
    });
}

/** Resolves when nothing is under way: for tests, seeds and shutting down. */
export async function noticesDelivered(): Promise<void> {
  while (working) await working;
}

/** What an earlier process left behind. */
export async function deliverLeftOvers(): Promise<void> {
  deliverSoon();
  await noticesDelivered();
}

async function deliverAll(): Promise<void> {
  let after = '';
  for (;;) {
    const filter = { _id: trusted({ $gt: after }) };
    const events = await NoticeEvent.find(filter, { _id: 1 }).sort({ _id: 1 }).limit(100).lean();
    if (events.length === 0) return;
    for (const { _id } of events) await deliver(_id);
    after = events.at(-1)?._id ?? '';
  }
}

/** One that fails is tried again with the next look, and keeps nothing else waiting. */
async function deliver(eventId: Id): Promise<void> {
  try {
    while (await deliverSome(eventId));
  } catch (error) {
    log.error('notices.delivery', { error });
  }
}

/** Tells the next people of this event; false when everybody has heard. Two nodes may try at once. */
async function deliverSome(eventId: Id): Promise<boolean> {
  return inTransaction(async (session) => {
    const event = await NoticeEvent.findById(eventId).session(session).lean();
    if (!event) return false;
    const people = event.waiting.slice(0, TOGETHER);
    const rest = event.waiting.slice(TOGETHER);
    // First of all, so that of two nodes one has to begin again before it wrote anything.
    if (rest.length === 0) await NoticeEvent.deleteOne({ _id: eventId }, { session });
    else await NoticeEvent.updateOne({ _id: eventId }, { $set: { waiting: rest } }, { session });
    await fillInboxes(session, event, people);
    return rest.length > 0;
  });
}
