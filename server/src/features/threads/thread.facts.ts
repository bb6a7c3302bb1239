import type {
  PostFacts,
  ThreadFacts,
  ThreadPlaceFacts,
} from '@leerkring/shared/features/threads/threads.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { StoredNetwork } from '../networks/index.ts';
import type { StoredPost } from './post.model.ts';
import type { StoredThread } from './thread.model.ts';

/** What the policy must know of a thread in its network. */
export function threadFacts(thread: StoredThread, network: StoredNetwork): ThreadFacts {
  return {
    ...placeFacts(network, thread),
    authorId: thread.authorId,
    locked: thread.locked !== null,
    hidden: thread.hidden !== null,
    replied: thread.replyCount > 0,
  };
}

export function postFacts(
  post: StoredPost,
  thread: StoredThread,
  network: StoredNetwork,
): PostFacts {
  const gone = !post.live || thread.hidden !== null;
  return { ...threadFacts(thread, network), postAuthorId: post.authorId, gone };
}

/** The same of a thread that is not there yet. */
export function placeFacts(
  network: StoredNetwork,
  { audience, regionIds }: Pick<StoredThread, 'audience' | 'regionIds'>,
): ThreadPlaceFacts {
  const { _id: networkId, archived, whoStartsThreads: whoStarts = 'members' } = network;
  return { networkId, audience, regionIds, whoStarts, archived: archived !== null };
}

/** Nobody may know of what is in no network. */
export const noThread: PostFacts = {
  networkId: '',
  audience: 'facilitators',
  regionIds: [],
  whoStarts: 'runners',
  archived: false,
  authorId: '',
  locked: false,
  hidden: false,
  replied: false,
  postAuthorId: '',
  gone: true,
};

/** A category or theme that the network does not have any more counts as none. */
export function knownThemes(network: StoredNetwork, ids: Id[]): Id[] {
  const known = new Set(network.themes?.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => known.has(id));
}

export function knownCategory(network: StoredNetwork, id: Id | null): Id | null {
  return network.threadCategories?.some((category) => category.id === id) ? id : null;
}
