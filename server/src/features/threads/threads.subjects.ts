import type { Id } from '@leerkring/shared/ids.ts';
import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import { canReadThread } from '@leerkring/shared/features/threads/threads.policy.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { networksByIds, type StoredNetwork } from '../networks/index.ts';
import { isOpening } from './post.indexing.ts';
import { scopesFor } from './readers.ts';
import { Post } from './post.model.ts';
import { placeFacts } from './thread.facts.ts';
import { revisionsOf } from './thread-list.ts';
import { Thread, type StoredThread } from './thread.model.ts';

/** Lets others point at threads, posts and the list; only what the actor may read is answered. */
export function registerThreadSubjects(): void {
  registerSubject('thread', { look: lookAtThreads, concealed: concealedThreads });
  registerSubject('post', { look: lookAtPosts });
  registerSubject('threadList', { look: lookAtLists });
}

async function lookAtThreads(actor: Actor, ids: Id[]): Promise<Map<Id, SubjectLine>> {
  const seen = await readable(actor, await Thread.find({ _id: trusted({ $in: ids }) }).lean());
  return new Map(
    seen.map(({ thread, network }) => [
      thread._id,
      {
        ...{ kind: 'thread', id: thread._id, title: thread.title },
        ...{ path: pathOf(thread, network), networkId: network._id },
        ...{ authorId: thread.authorId, revision: thread.revision },
      },
    ]),
  );
}

async function concealedThreads(actor: Actor, ids: Id[]): Promise<Map<Id, number>> {
  const hidden = { _id: trusted({ $in: ids }), hidden: trusted({ $ne: null }), removed: null };
  const seen = await inTheirNetworks(actor, await Thread.find(hidden).lean());
  return new Map(seen.map(({ thread }) => [thread._id, thread.revision]));
}

async function lookAtPosts(actor: Actor, ids: Id[]): Promise<Map<Id, SubjectLine>> {
  const posts = await Post.find({ _id: trusted({ $in: ids }), removed: null }).lean();
  const threadIds = [...new Set(posts.map(({ threadId }) => threadId))];
  const threads = await Thread.find({ _id: trusted({ $in: threadIds }) }).lean();
  const seen = await readable(actor, threads);
  const byId = new Map(seen.map((one) => [one.thread._id, one]));
  return new Map(
    posts.flatMap((post) => {
      const reached = byId.get(post.threadId);
      if (!reached || (post.hidden && !seesHidden(actor, post))) return [];
      const { thread, network } = reached;
      const hash = isOpening(thread, post) ? '' : `#post-${post._id}`;
      const line: SubjectLine = {
        ...{ kind: 'post', id: post._id, title: excerptOf(post.text) || thread.title },
        ...{ path: `${pathOf(thread, network)}${hash}`, networkId: network._id },
        ...{ authorId: post.authorId, revision: post.revision },
        within: { kind: 'thread', id: thread._id },
      };
      return [[post._id, line]];
    }),
  );
}

async function lookAtLists(actor: Actor, ids: Id[]): Promise<Map<Id, SubjectLine>> {
  const own = ids.filter((id) => scopesFor(actor, id).length > 0);
  const [networks, revisions] = await Promise.all([networksByIds(own), revisionsOf(own)]);
  return new Map(
    [...networks.values()].map(({ _id, slug, name }) => [
      _id,
      {
        ...{ kind: 'threadList', id: _id, title: name, path: `/n/${slug}/onderwerpen` },
        ...{ networkId: _id, authorId: null, revision: revisions.get(_id) ?? 0 },
      },
    ]),
  );
}

/** What is hidden is still there for its author and for those who run the network. */
function seesHidden(actor: Actor, thing: Pick<StoredThread, 'authorId' | 'networkId'>): boolean {
  if (actor.kind !== 'user') return false;
  return actor.id === thing.authorId || runsNetwork(actor, thing.networkId);
}

/** For others a hidden thread is a page with a notice, and nobody points at it. */
async function readable(
  actor: Actor,
  threads: StoredThread[],
): Promise<{ thread: StoredThread; network: StoredNetwork }[]> {
  const standing = threads.filter(
    (thread) => !thread.removed && (!thread.hidden || seesHidden(actor, thread)),
  );
  return inTheirNetworks(actor, standing);
}

async function inTheirNetworks(
  actor: Actor,
  threads: StoredThread[],
): Promise<{ thread: StoredThread; network: StoredNetwork }[]> {
  const networks = await networksByIds([...new Set(threads.map(({ networkId }) => networkId))]);
  return threads.flatMap((thread) => {
    const network = networks.get(thread.networkId);
    if (!network || !canReadThread(actor, placeFacts(network, thread))) return [];
    return [{ thread, network }];
  });
}

function pathOf({ _id }: StoredThread, { slug }: StoredNetwork): string {
  return `/n/${slug}/onderwerpen/${_id}`;
}
