import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { Mention } from './mention.model.ts';
import { Message } from './message.model.ts';

/** Where somebody stopped reading a stream. */
export interface Position {
  s: StreamId;
  head: number;
  readR: number;
}

/** From here on the screen says "99+". */
export const COUNT_LIMIT = 100;

/** Numbers that are looked at before asking how far back one must count to be exact. */
const WINDOW = 300;

/** Messages of others, not removed, after the position; stops at a hundred. */
export async function countUnread(
  userId: Id,
  positions: Position[],
): Promise<Map<StreamId, number>> {
  const isCut = ({ head, readR }: Position) => head - readR > WINDOW;
  const counts = await count(
    userId,
    positions.map((position) =>
      isCut(position) ? { ...position, readR: position.head - WINDOW } : position,
    ),
  );
  // Hundreds of changes with few messages among them: rare, so it may cost a second look.
  const unsure = positions.filter(
    (position) => isCut(position) && (counts.get(position.s) ?? 0) < COUNT_LIMIT,
  );
  for (const [s, n] of await count(userId, unsure)) counts.set(s, n);
  return counts;
}

/** Times that the person is named after the position; stops at a hundred. */
export async function countMentions(
  userId: Id,
  positions: Position[],
): Promise<Map<StreamId, number>> {
  const ranges = positions.map(({ s, head, readR }) => ({
    ...{ userId, s },
    r: { $gt: readR, $lte: head },
  }));
  return countByStream(Mention, ranges);
}

function count(userId: Id, positions: Position[]): Promise<Map<StreamId, number>> {
  const ranges = positions.map(({ s, head, readR }) => ({
    s,
    r: { $gt: readR, $lte: head },
    authorId: { $ne: userId },
    deleted: null,
  }));
  return countByStream(Message, ranges);
}

async function countByStream(
  model: typeof Message | typeof Mention,
  ranges: Record<string, unknown>[],
): Promise<Map<StreamId, number>> {
  if (ranges.length === 0) return new Map();
  const rows: { _id: StreamId; n: number }[] = await model.aggregate([
    { $match: { $or: ranges } },
    { $project: { s: 1 } },
    { $group: { _id: '$s', n: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, n }) => [_id, Math.min(n, COUNT_LIMIT)]));
}
