import type { PostSent } from '@leerkring/shared/features/threads/threads.view.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { op } from '../../platform/operations.ts';
import { accessNetwork, membershipsOf, networksByIds } from '../networks/index.ts';
import { searchBadges } from '../people/index.ts';
import { announcementReaders } from './announcement.readers.ts';
import { arrangingOperations, presentDone } from './arranging.operations.ts';
import { draftOperations } from './draft.operations.ts';
import { editPost, react, removePost, reply } from './post.actions.ts';
import type { StoredPost } from './post.model.ts';
import { readersOf } from './readers.ts';
import { follow, markAllRead, markRead } from './reading.actions.ts';
import type { SentPost } from './sent-earlier.ts';
import { unreadThreadsOf } from './stands.ts';
import { accessThread, personOf } from './thread.access.ts';
import { editThread, markOutcome, removeThread, unmarkOutcome } from './thread.actions.ts';
import { placeFacts, threadFacts } from './thread.facts.ts';
import { listThreads } from './thread.listing.ts';
import { openThread, readChanges, readHistory, readPosts } from './thread.reading.ts';
import { changeThreadSettings, readThreadSettings } from './thread.settings.ts';
import { announce, startThread } from './thread.starting.ts';

const t = op.threads;

export const threadOperations = {
  list: t.list.handler(({ input, context }) => listThreads(context.actor, input)),
  settings: t.settings.handler(({ input, context }) =>
    readThreadSettings(context.actor, input.slug),
  ),
  changeSettings: t.changeSettings.handler(({ input: { slug, ...change }, context }) =>
    changeThreadSettings(context.actor, slug, change),
  ),
  create: t.create.handler(async ({ input, context }) =>
    presentSent(context, await startThread(context.actor, input)),
  ),
  announce: t.announce.handler(async ({ input, context }) =>
    presentSent(context, await announce(context.actor, input)),
  ),
  markAllRead: t.markAllRead.handler(async ({ input, context }) => {
    await markAllRead(context.actor, input.slug, input.revision);
    return done;
  }),
  people: t.people.handler(async ({ input: { slug, q, thread: id }, context: { actor } }) => {
    const network = await accessNetwork(actor, slug, 'threads.list');
    const reached = id === undefined ? undefined : await accessThread(actor, id, 'thread.read');
    const place = reached
      ? threadFacts(reached.thread, reached.network)
      : placeFacts(network, { audience: 'network', regionIds: [] });
    const readers = await readersOf(place);
    const isReader = readers.includes(personOf(actor).id);
    return { items: isReader ? await searchBadges(readers, q) : [] };
  }),
  stands: t.stands.handler(async ({ context }) => {
    const { id } = personOf(context.actor);
    const networkIds = (await membershipsOf(id)).map(({ networkId }) => networkId);
    const [networks, unread] = await Promise.all([
      networksByIds(networkIds),
      unreadThreadsOf(id, networkIds),
    ]);
    const items = [...networks.values()].map(({ _id, slug }) => ({
      ...{ networkId: _id, slug, unread: unread.get(_id) ?? 0 },
    }));
    return { items };
  }),
  open: t.open.handler(({ input, context }) => openThread(context.actor, input)),
  posts: t.posts.handler(({ input, context }) => readPosts(context.actor, input)),
  changes: t.changes.handler(({ input, context }) => readChanges(context.actor, input)),
  edit: t.edit.handler(async ({ input, context }) =>
    presentDone(await editThread(context.actor, input)),
  ),
  remove: t.remove.handler(async ({ input, context }) => {
    await removeThread(context.actor, input.id);
    return done;
  }),
  markOutcome: t.markOutcome.handler(async ({ input, context }) =>
    presentDone(await markOutcome(context.actor, input)),
  ),
  unmarkOutcome: t.unmarkOutcome.handler(async ({ input, context }) =>
    presentDone(await unmarkOutcome(context.actor, input.id)),
  ),
  follow: t.follow.handler(async ({ input, context }) => {
    await follow(context.actor, input.id, input.preference);
    return done;
  }),
  markRead: t.markRead.handler(async ({ input, context }) => ({
    ...done,
    ...(await markRead(context.actor, input)),
  })),
  readers: t.readers.handler(async ({ input, context }) =>
    announcementReaders(await accessThread(context.actor, input.id, 'thread.readers')),
  ),
  reply: t.reply.handler(async ({ input, context }) =>
    presentSent(context, await reply(context.actor, input)),
  ),
  editPost: t.editPost.handler(async ({ input, context }) =>
    presentPostDone(await editPost(context.actor, input)),
  ),
  removePost: t.removePost.handler(async ({ input, context }) =>
    presentPostDone(await removePost(context.actor, input.id)),
  ),
  react: t.react.handler(async ({ input: { id, emoji }, context }) =>
    presentPostDone(await react(context.actor, id, { emoji, on: true })),
  ),
  unreact: t.unreact.handler(async ({ input: { id, emoji }, context }) =>
    presentPostDone(await react(context.actor, id, { emoji, on: false })),
  ),
  history: t.history.handler(async ({ input, context }) => ({
    items: await readHistory(context.actor, input.id),
  })),
  ...arrangingOperations,
  ...draftOperations,
};

const done = { ok: true as const };

function presentSent(context: RequestContext, { post, repeated }: SentPost): PostSent {
  if (repeated) context.response.status = 200;
  return presentPostDone(post);
}

function presentPostDone({ _id: postId, threadId, n, revision }: StoredPost): PostSent {
  return { ...done, threadId, postId, n, revision };
}
