import type { StandView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { Stream } from '../../realtime/streams.ts';
import { Cursor } from './cursor.model.ts';
import { countMentions, countUnread } from './unread.ts';

export interface Stand extends StandView {
  muted: boolean;
}

/**
 * Where a person stands in each of these streams, in at most four queries however many there are.
 * Counted from the log every time: nothing is added up that could drift (M-11).
 */
export async function standsOf(userId: Id, streams: Stream[]): Promise<Map<StreamId, Stand>> {
  const ids = streams.map(({ _id }) => _id);
  const cursors = await Cursor.find({ userId, s: trusted({ $in: ids }) }).lean();
  const byStream = new Map(cursors.map((cursor) => [cursor.s, cursor]));
  const positions = streams.map(({ _id, head, lastMessageR }) => {
    const readR = byStream.get(_id)?.readR ?? 0;
    return { s: _id, head, lastMessageR, readR };
  });
  const behind = positions.filter(({ lastMessageR, readR }) => lastMessageR > readR);
  const [unread, mentions] = await Promise.all([
    countUnread(userId, behind),
    countMentions(userId, behind),
  ]);
  return new Map(
    streams.map(({ _id: s, head, floor }) => {
      const { readR = 0, muted = false } = byStream.get(s) ?? {};
      const counts = { unread: unread.get(s) ?? 0, mentions: mentions.get(s) ?? 0 };
      return [s, { s, head, floor, readR, muted, ...counts }];
    }),
  );
}

export function presentStand({ s, head, floor, readR, unread, mentions }: Stand): StandView {
  return { s, head, floor, readR, unread, mentions };
}
