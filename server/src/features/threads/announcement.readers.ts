import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { ThreadView } from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { badgesOf } from '../people/index.ts';
import { readersOf } from './readers.ts';
import type { Reached } from './thread.access.ts';
import { threadFacts } from './thread.facts.ts';
import { ThreadMark } from './thread-mark.model.ts';

/** How many of its readers have opened an announcement; null for who may not know. */
export async function announcementCount(
  actor: Actor,
  reached: Reached,
): Promise<ThreadView['readBy']> {
  const { thread, network } = reached;
  if (thread.kind !== 'announcement' || !runsNetwork(actor, network._id)) return null;
  const { read, unread } = await whoRead(reached);
  return { read: read.length, of: read.length + unread.length };
}

/** Who has opened it and who has not, by name. */
export async function announcementReaders(
  reached: Reached,
): Promise<{ read: PersonBadge[]; unread: PersonBadge[] }> {
  const { read, unread } = await whoRead(reached);
  const badges = await badgesOf([...read, ...unread]);
  const named = (ids: Id[]) =>
    ids.flatMap((id) => badges.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return { read: named(read), unread: named(unread) };
}

async function whoRead({ thread, network }: Reached): Promise<{ read: Id[]; unread: Id[] }> {
  const readers = await readersOf(threadFacts(thread, network));
  const others = readers.filter((id) => id !== thread.authorId);
  const marks = await ThreadMark.find({ threadId: thread._id, readN: trusted({ $gte: 1 }) })
    .select({ userId: 1 })
    .lean();
  const seen = new Set(marks.map(({ userId }) => userId));
  return {
    read: others.filter((id) => seen.has(id)),
    unread: others.filter((id) => !seen.has(id)),
  };
}
