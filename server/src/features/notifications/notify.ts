import type { NoticeKind } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { subjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { afterCommit } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { deliverSoon } from './delivery.ts';
import { NoticeEvent, type StoredNoticeEvent } from './notice-event.model.ts';

export interface NoticeInput {
  kind: NoticeKind;
  /** What the line in the inbox is about: a thread, question, practice, room. */
  subject: SubjectRef;
  /** The exact place: a post, a message. Once per person, kind and place. */
  at?: SubjectRef;
  /** Number of the place within the subject, where places have one. */
  r?: number;
  /** Who did it; never hears of it. */
  actorId: Id | null;
  networkId: Id | null;
  recipients: Iterable<Id>;
  /** At most 140 characters; shown in the inbox only, never in a mail. */
  text?: string;
  /** Where the subject stands now, as a key of its feature; told in words. */
  state?: string;
  /** Without `at`: the same word again is the same notice. Left out, every call is a new one. */
  once?: string;
}

const LONGEST_TEXT = 140;

/**
 * Notes in the caller's transaction that people must hear of something. It costs one write however
 * many they are; the inboxes are filled after the commit, also when this process dies right then.
 */
export async function notify(session: ClientSession, input: NoticeInput): Promise<void> {
  await notifyAll(session, [input]);
}

/** The same for many events in one write. */
export async function notifyAll(session: ClientSession, inputs: NoticeInput[]): Promise<void> {
  const events = inputs.map(eventOf).filter(({ waiting }) => waiting.length > 0);
  if (events.length === 0) return;
  await NoticeEvent.insertMany(events, { session, lean: true });
  afterCommit(session, deliverSoon);
}

function eventOf(input: NoticeInput): StoredNoticeEvent {
  const { kind, subject, at, r = null, actorId, networkId, text = '' } = input;
  const waiting = [...new Set(input.recipients)].filter((id) => id !== actorId);
  const place = subjectKey(at ?? subject);
  const once = `${kind} ${at ? place : `${place} ${input.once ?? newId()}`}`;
  const about = { kind, subject: subjectKey(subject), place, r, actorId, networkId, once };
  const told = { text: shortened(text), ...(input.state && { state: input.state }) };
  return { _id: newId(), ...about, ...told, waiting, at: clock.now() };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…`;
}
