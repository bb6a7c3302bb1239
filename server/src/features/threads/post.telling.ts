import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { notify } from '../notifications/index.ts';
import { followersOf, involve } from './following.ts';
import type { StoredPost } from './post.model.ts';
import { readersAmong, readersOf } from './readers.ts';
import { threadFacts } from './thread.facts.ts';
import type { Reached } from './thread.access.ts';

/** Who is named hears of it at once; everybody else of a new thread, as their preferences say. */
export async function tellStart(
  session: ClientSession,
  { thread, network }: Reached,
  opening: StoredPost,
): Promise<void> {
  await tellMentions(session, { thread, network }, opening);
  const named = new Set(opening.mentions);
  const readers = await readersOf(threadFacts(thread, network));
  await notify(session, {
    ...about({ thread, network }, opening),
    kind: thread.kind === 'announcement' ? 'announcement' : 'threadNew',
    recipients: readers.filter((id) => !named.has(id)),
    text: thread.title,
  });
}

/** Followers hear of an answer, who is named in it of that. */
export async function tellReply(
  session: ClientSession,
  { thread, network }: Reached,
  post: StoredPost,
): Promise<void> {
  await tellMentions(session, { thread, network }, post);
  const named = new Set(post.mentions);
  const followers = await followersOf(session, thread._id);
  await notify(session, {
    ...about({ thread, network }, post),
    kind: 'reply',
    recipients: await readersAmong(
      threadFacts(thread, network),
      followers.filter((id) => !named.has(id)),
    ),
    text: excerptOf(post.text),
  });
}

/** Only those who were not named before: an edit tells nobody twice. */
export async function tellMentions(
  session: ClientSession,
  { thread, network }: Reached,
  post: StoredPost,
  before: Id[] = [],
): Promise<void> {
  const named = post.mentions.filter((id) => id !== post.authorId && !before.includes(id));
  if (named.length === 0) return;
  await involve(session, thread, named, 'mentioned');
  await notify(session, {
    ...about({ thread, network }, post),
    kind: 'mention',
    recipients: named,
    text: excerptOf(post.text),
  });
}

function about({ thread, network }: Reached, { _id, n, authorId }: StoredPost) {
  return {
    subject: { kind: 'thread' as const, id: thread._id },
    at: { kind: 'post' as const, id: _id },
    r: n,
    actorId: authorId,
    networkId: network._id,
  };
}
