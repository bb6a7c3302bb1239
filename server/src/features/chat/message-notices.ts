import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { Stream } from '../../realtime/streams.ts';
import { filterNotices, type NoticeFact, type NoticeInput } from '../notifications/index.ts';
import { Cursor } from './cursor.model.ts';
import type { StoredMessage } from './message.model.ts';
import { kindOf, otherOf } from './room.ts';
import type { Touched } from './save-messages.ts';

/** Whom these messages concern: the other of two, who is named, and who is answered. */
export function noticesOf(
  stream: Stream,
  touched: Touched,
  messages: Map<Id, StoredMessage>,
): NoticeInput[] {
  const isDirect = kindOf(stream) === 'direct';
  return [...touched.values()].flatMap(({ before, after }): NoticeInput[] => {
    const about = aboutMessage(stream, after);
    if (isDirect) return before ? [] : [{ ...about, ...toOther(stream, after) }];
    const quoted = before ? undefined : messages.get(after.replyTo ?? '');
    return [
      { ...about, kind: 'mention' as const, recipients: newlyNamed(before, after) },
      { ...about, kind: 'reply' as const, recipients: answered(quoted, after) },
    ].filter(({ recipients }) => recipients.length > 0);
  });
}

/** Those who read up to there know already; who muted a room hears only of being named in it. */
export function filterRoomNotices(): void {
  filterNotices('room', async ({ kind, subject, r }: NoticeFact, people) => {
    const s = subject.slice('room:'.length);
    const cursors = await Cursor.find({ s, userId: trusted({ $in: people }) }).lean();
    const done = cursors.filter(
      ({ readR, muted }) => (r !== null && readR >= r) || (muted && kind !== 'mention'),
    );
    const doneIds = new Set(done.map(({ userId }) => userId));
    return people.filter((id) => !doneIds.has(id));
  });
}

function aboutMessage(stream: Stream, message: StoredMessage) {
  return {
    subject: { kind: 'room' as const, id: stream._id },
    at: { kind: 'message' as const, id: message._id },
    r: message.r,
    actorId: message.authorId,
    networkId: stream.networkId,
  };
}

function toOther(stream: Stream, { authorId }: StoredMessage) {
  return { kind: 'directMessage' as const, recipients: [otherOf(stream, authorId)] };
}

function newlyNamed(before: StoredMessage | undefined, after: StoredMessage): Id[] {
  return after.mentions.filter((id) => !before?.mentions.includes(id));
}

function answered(quoted: StoredMessage | undefined, answer: StoredMessage): Id[] {
  return quoted && !answer.mentions.includes(quoted.authorId) ? [quoted.authorId] : [];
}
