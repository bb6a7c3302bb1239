import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { queryWords } from '../../platform/fold.ts';
import { trusted } from '../../platform/mongoose.ts';
import { badgesOf, searchBadges } from '../people/index.ts';
import { Cursor } from './cursor.model.ts';
import { Message } from './message.model.ts';
import { presentMessages } from './message.presenter.ts';
import { readersOf } from './room-readers.ts';
import { accessRoom } from './room.access.ts';

const PAGE = 50;

/** What hangs on the board of a room, newest first. */
export async function pinsOf(actor: Actor, s: StreamId): Promise<MessageView[]> {
  await accessRoom(actor, s, 'room.read');
  const pinned = await Message.find({ s, 'pinned.at': trusted({ $exists: true }) })
    .sort({ 'pinned.at': -1 })
    .limit(100)
    .lean();
  return presentMessages(pinned);
}

/** Messages that hold every word of the query or its beginning, newest first. */
export async function searchRoom(
  actor: Actor,
  { s, q, before }: { s: StreamId; q: string; before?: number },
): Promise<MessageView[]> {
  await accessRoom(actor, s, 'room.search');
  const words = queryWords(q);
  if (words.length === 0) return [];
  // Folded words hold letters and digits only, so nothing in them means something to a pattern.
  const every = words.map((word) => ({ words: trusted({ $regex: `^${word}` }) }));
  const older = before === undefined ? {} : { r: trusted({ $lt: before }) };
  const found = await Message.find({ s, ...older, $and: every })
    .sort({ r: -1 })
    .limit(PAGE)
    .lean();
  return presentMessages(found);
}

/** People who read the room and whose name starts like this: for naming them in a message. */
export async function peopleOfRoom(
  actor: Actor,
  { s, q }: { s: StreamId; q: string },
): Promise<PersonBadge[]> {
  const room = await accessRoom(actor, s, 'room.read');
  return searchBadges(await readersOf(room), q);
}

const MAX_READERS = 200;

/** How far others have read, the furthest first; former readers are left out. */
export async function readPositionsOf(actor: Actor, s: StreamId) {
  const room = await accessRoom(actor, s, 'room.readers');
  const own = actor.kind === 'user' ? actor.id : '';
  const readers = new Set(await readersOf(room));
  const cursors = await Cursor.find({ s }).lean();
  const shown = cursors
    .filter(({ userId, readR }) => readR > 0 && userId !== own && readers.has(userId))
    .sort((a, b) => b.readR - a.readR)
    .slice(0, MAX_READERS);
  const badges = await badgesOf(shown.map(({ userId }) => userId));
  return shown.flatMap(({ userId, readR }) => {
    const person = badges.get(userId);
    return person ? [{ person, readR }] : [];
  });
}
