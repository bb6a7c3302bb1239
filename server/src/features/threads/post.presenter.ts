import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import {
  canEditPost,
  canReadThread,
  canRemovePost,
  canReply,
} from '@leerkring/shared/features/threads/threads.policy.ts';
import type { PostView } from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { fileIdsInLong, withoutQuotesOf } from '@leerkring/shared/long-text.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { filesOf } from '../files/index.ts';
import { badgesOf } from '../people/index.ts';
import { isOpening } from './post.indexing.ts';
import { Post, type StoredPost } from './post.model.ts';
import type { Reached } from './thread.access.ts';
import { placeFacts, postFacts } from './thread.facts.ts';
import { Thread } from './thread.model.ts';

/** Posts of one thread as the actor sees them, in at most four queries. */
export async function presentPosts(
  actor: Actor,
  reached: Reached,
  posts: StoredPost[],
): Promise<PostView[]> {
  const shown = posts.map((post) => (reached.thread.hidden ? unseen(post) : post));
  const fileIds = shown.flatMap(({ live, body }) => (live && body ? fileIdsInLong(body) : []));
  const quoted = await quotedBy(actor, reached, shown);
  const people = [...shown.flatMap(peopleIn), ...[...quoted.values()].map(({ by }) => by)];
  const [badges, files] = await Promise.all([
    badgesOf(people),
    fileIds.length > 0 ? filesOf(fileIds) : new Map<Id, FileView>(),
  ]);
  return shown.map((post) => presentPost(actor, reached, post, { badges, files, quoted }));
}

/** The notice on a post whose thread is hidden stands on the thread. */
function unseen(post: StoredPost): StoredPost {
  return { ...post, live: false, formerTitle: null };
}

interface Quoted {
  threadId: Id;
  by: Id;
  gone: boolean;
  reachable: boolean;
}

interface Around {
  badges: ReadonlyMap<Id, PersonBadge>;
  files: ReadonlyMap<Id, FileView>;
  quoted: ReadonlyMap<Id, Quoted>;
}

function presentPost(actor: Actor, reached: Reached, post: StoredPost, around: Around): PostView {
  const { thread, network } = reached;
  const { _id, threadId, n, revision, version, live } = post;
  const badge = badgeFrom(around.badges);
  const facts = postFacts(post, thread, network);
  const open = !facts.archived;
  return {
    ...{ id: _id, threadId, n, revision, version },
    author: badge(post.authorId),
    at: post.at.toISOString(),
    ...presentWords(post, around, badge),
    reactions: live
      ? post.reactions.map(({ emoji, people }) => ({ emoji, people: people.map(badge) }))
      : [],
    mentions: live ? post.mentions : [],
    editedAt: post.editedAt?.toISOString() ?? null,
    removed: post.removed && { by: post.removed.by, at: post.removed.at.toISOString() },
    hidden: post.hidden && { at: post.hidden.at.toISOString() },
    formerTitle: live ? post.formerTitle : null,
    can: {
      edit: open && canEditPost(actor, facts),
      remove: open && canRemovePost(actor, facts) && !isOpening(thread, post),
      react: open && !facts.gone && canReply(actor, facts),
    },
  };
}

function presentWords(
  { live, body, quoted: ids }: StoredPost,
  { files, quoted }: Around,
  badge: (id: Id) => PersonBadge,
): Pick<PostView, 'body' | 'files' | 'quoted'> {
  if (!live || !body) return { body: null, files: [], quoted: [] };
  const gone = ids.filter((id) => quoted.get(id)?.gone !== false);
  return {
    body: withoutQuotesOf(body, new Set(gone)),
    files: fileIdsInLong(body).flatMap((id) => files.get(id) ?? []),
    quoted: ids.flatMap((postId) => {
      const one = quoted.get(postId);
      return one?.reachable ? [{ postId, threadId: one.threadId, author: badge(one.by) }] : [];
    }),
  };
}

/** What is quoted may have gone to another thread by now, or out of sight. */
async function quotedBy(
  actor: Actor,
  { thread, network }: Reached,
  posts: StoredPost[],
): Promise<Map<Id, Quoted>> {
  const ids = [...new Set(posts.flatMap(({ live, quoted }) => (live ? quoted : [])))];
  if (ids.length === 0) return new Map();
  const found = await Post.find({ _id: trusted({ $in: ids }) })
    .select({ threadId: 1, authorId: 1, live: 1 })
    .lean();
  const elsewhere = found.map(({ threadId }) => threadId).filter((id) => id !== thread._id);
  const others =
    elsewhere.length > 0
      ? await Thread.find({ _id: trusted({ $in: [...new Set(elsewhere)] }) }).lean()
      : [];
  const threads = new Map([thread, ...others].map((one) => [one._id, one]));
  return new Map(
    found.map(({ _id, threadId, authorId: by, live }) => {
      const around = threads.get(threadId);
      const sees =
        around !== undefined &&
        canReadThread(actor, { ...placeFacts(network, around), networkId: around.networkId });
      const gone = !live || around?.hidden !== null;
      return [_id, { threadId, by, gone, reachable: sees }];
    }),
  );
}

function peopleIn({ authorId, reactions }: StoredPost): Id[] {
  return [authorId, ...reactions.flatMap(({ people }) => people)];
}

export function badgeFrom(badges: ReadonlyMap<Id, PersonBadge>): (id: Id) => PersonBadge {
  return (id) => badges.get(id) ?? { id, name: '', photo: null };
}
