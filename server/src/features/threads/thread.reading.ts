import type {
  OpenThread,
  OwnThread,
  PostPage,
  PostVersionView,
  ThreadChanges,
} from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { badgesOf } from '../people/index.ts';
import { answerDraft, draftAt } from './draft.actions.ts';
import { pageOfPosts, type PageQuery } from './post.pages.ts';
import { isOpening } from './post.indexing.ts';
import { Post, PostVersion } from './post.model.ts';
import { badgeFrom, presentPosts } from './post.presenter.ts';
import { firstUnread, standingsOf } from './stands.ts';
import { accessPost, accessThread, personOf, type Reached } from './thread.access.ts';
import { presentThread } from './thread.presenter.ts';

const FIRST_PAGE = 30;

/** A thread with a page of answers and where the actor stands in it. */
export async function openThread(
  actor: Actor,
  { id, post, unread = false }: { id: Id; post?: Id | undefined; unread?: boolean | undefined },
): Promise<OpenThread> {
  const reached = await accessThread(actor, id, 'thread.read');
  const own = await ownState(actor, reached);
  const around = post ?? (unread ? own.firstUnread?.postId : undefined);
  const [thread, posts] = await Promise.all([
    presentThread(actor, reached),
    pageOfPosts(actor, reached, { around, limit: FIRST_PAGE }),
  ]);
  return { thread, posts, own };
}

export async function readPosts(
  actor: Actor,
  { id, ...query }: PageQuery & { id: Id },
): Promise<PostPage> {
  return pageOfPosts(actor, await accessThread(actor, id, 'thread.read'), query);
}

const MOST_CHANGES = 200;

/** What changed after a number that the reader has. */
export async function readChanges(
  actor: Actor,
  { id, since }: { id: Id; since: number },
): Promise<ThreadChanges> {
  const reached = await accessThread(actor, id, 'thread.read');
  const { thread } = reached;
  const changed = await Post.find({ threadId: thread._id, revision: trusted({ $gt: since }) })
    .sort({ revision: 1 })
    .limit(MOST_CHANGES + 1)
    .lean();
  const elsewhere = thread._id !== id || since > thread.revision;
  const reload = elsewhere || changed.length > MOST_CHANGES;
  const [view, posts, own] = await Promise.all([
    presentThread(actor, reached),
    presentPosts(actor, reached, reload || thread.hidden ? [] : changed),
    ownState(actor, reached),
  ]);
  const departed = thread.departed.filter(({ revision }) => revision > since);
  return {
    ...{ revision: thread.revision, thread: view, posts, own, reload },
    departed: departed.map(({ postId }) => postId),
  };
}

/** Every wording of a post, the present one last. */
export async function readHistory(actor: Actor, id: Id): Promise<PostVersionView[]> {
  const { post, thread } = await accessPost(actor, id, 'post.history');
  const versions = await PostVersion.find({ postId: id }).sort({ version: 1 }).lean();
  const { version, body, at, editedAt, authorId } = post;
  const title = isOpening(thread, post) ? thread.title : null;
  const now = body ? [{ version, title, body, by: authorId, at: editedAt ?? at }] : [];
  const all = [...versions, ...now];
  const badge = badgeFrom(await badgesOf(all.map(({ by }) => by)));
  return all.map((one) => ({
    ...{ version: one.version, title: one.title, body: one.body },
    ...{ at: one.at.toISOString(), by: badge(one.by) },
  }));
}

async function ownState(actor: Actor, { thread }: Reached): Promise<OwnThread> {
  const { id: userId } = personOf(actor);
  const [standings, draft] = await Promise.all([
    standingsOf(userId, [thread]),
    draftAt(answerDraft(userId, thread._id)),
  ]);
  const { mark, readN = 0, unread = 0 } = standings.get(thread._id) ?? {};
  return {
    ...{ readN, unread, draft },
    firstUnread: unread > 0 && !thread.hidden ? await firstUnread(userId, thread, readN) : null,
    preference: mark?.preference ?? 'auto',
    following: mark?.following ?? false,
    because: mark?.because ?? null,
  };
}
