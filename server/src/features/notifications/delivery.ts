import type { Id } from '@leerkring/shared/ids.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { inTransaction } from '../../platform/database.ts';
import { log } from '../../platform/log.ts';
import { trusted } from '../../platform/mongoose.ts';
import { readSubject } from './inbox.actions.ts';
import { fillInboxes } from './inbox-filling.ts';
import { NoticeEvent, type StoredNoticeEvent } from './notice-event.model.ts';
import { stillToBeTold } from './notice-filters.ts';

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
  const told = await inTransaction((session) => tellNext(session, eventId));
  if (!told) return false;
  await forgetSeen(told.event, told.people);
  return told.more;
}

interface Told {
  event: StoredNoticeEvent;
  people: Id[];
  more: boolean;
}

async function tellNext(session: ClientSession, eventId: Id): Promise<Told | undefined> {
  const event = await NoticeEvent.findById(eventId).session(session).lean();
  if (!event) return undefined;
  const people = event.waiting.slice(0, TOGETHER);
  const rest = event.waiting.slice(TOGETHER);
  // First of all, so that of two nodes one has to begin again before it wrote anything.
  if (rest.length === 0) await NoticeEvent.deleteOne({ _id: eventId }, { session });
  else await NoticeEvent.updateOne({ _id: eventId }, { $set: { waiting: rest } }, { session });
  await fillInboxes(session, event, people);
  return { event, people, more: rest.length > 0 };
}

/**
 * Somebody may have read the place between our question and the commit. They noted that first and
 * then looked into the inbox; we filled the inbox first and look now: one of us sees the other.
 */
async function forgetSeen(event: StoredNoticeEvent, people: Id[]): Promise<void> {
  const subject = subjectOf(event.subject);
  if (event.r === null || !subject) return;
  const unseen = new Set(await stillToBeTold(event, people));
  for (const id of people.filter((one) => !unseen.has(one))) {
    await readSubject(null, id, subject, { r: event.r });
  }
}
