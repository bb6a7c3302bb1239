import type { Id } from '../../ids.ts';
import { hasRole, membershipIn, runsNetwork, type Actor } from '../../policy/actor.ts';
import { rule, signedIn } from '../../policy/decision.ts';
import { canEnter, type NetworkFacts } from '../networks/networks.policy.ts';

export const threadAudiences = ['network', 'region', 'facilitators'] as const;
export type ThreadAudience = (typeof threadAudiences)[number];

/** Who may start a thread in a network; announcements are always for those who run it. */
export const threadStarters = ['members', 'runners'] as const;
export type ThreadStarters = (typeof threadStarters)[number];

/** Where a thread is or will be, and for whom. */
export interface ThreadPlaceFacts {
  networkId: Id;
  audience: ThreadAudience;
  regionIds: Id[];
  whoStarts: ThreadStarters;
  archived: boolean;
}

export interface ThreadFacts extends ThreadPlaceFacts {
  authorId: Id;
  locked: boolean;
  /** Hidden by those who run the network: only the notice is left. */
  hidden: boolean;
  /** Whether anybody answered. */
  replied: boolean;
}

export interface PostFacts extends ThreadFacts {
  postAuthorId: Id;
  /** Removed or hidden. */
  gone: boolean;
}

/** Who may know of a thread and read it; experts and guests reach only what is of their meeting. */
export function canReadThread(actor: Actor, thread: ThreadPlaceFacts): boolean {
  const membership = membershipIn(actor, thread.networkId);
  if (!membership) return false;
  if (runsNetwork(actor, thread.networkId)) return true;
  if (membership.role === 'guest' || membership.role === 'expert') return false;
  if (thread.audience === 'region') {
    return thread.regionIds.some((regionId) => membership.regionIds.includes(regionId));
  }
  return thread.audience === 'network';
}

/** Members and those who run the network; a school contact reads along (C5). */
export function canWriteThread(actor: Actor, thread: ThreadPlaceFacts): boolean {
  return canReadThread(actor, thread) && !hasRole(actor, thread.networkId, 'schoolContact');
}

export function canStartThread(actor: Actor, place: ThreadPlaceFacts): boolean {
  if (runsNetwork(actor, place.networkId)) return true;
  return place.whoStarts === 'members' && canWriteThread(actor, place);
}

/** In a locked thread only those who run the network go on. */
export function canReply(actor: Actor, thread: ThreadFacts): boolean {
  if (thread.hidden) return false;
  return runs(actor, thread) || (!thread.locked && canWriteThread(actor, thread));
}

const runs = (actor: Actor, { networkId }: ThreadPlaceFacts) => runsNetwork(actor, networkId);
const runsOpen = (actor: Actor, thread: ThreadFacts) => !thread.hidden && runs(actor, thread);
const isUser = (actor: Actor, id: Id) => actor.kind === 'user' && actor.id === id;
const isAuthor = (actor: Actor, thread: ThreadFacts) => isUser(actor, thread.authorId);

/** The own words only; those who run the network may correct a title, not a text. */
export function canEditPost(actor: Actor, post: PostFacts): boolean {
  return !post.gone && isUser(actor, post.postAuthorId) && canReply(actor, post);
}

export function canRemovePost(actor: Actor, post: PostFacts): boolean {
  if (post.gone) return false;
  return canEditPost(actor, post) || runs(actor, post);
}

export function canEditThread(actor: Actor, thread: ThreadFacts): boolean {
  return canReply(actor, thread) && (isAuthor(actor, thread) || runs(actor, thread));
}

/** As long as nobody answered, a thread is its author's own. */
export function canRemoveThread(actor: Actor, thread: ThreadFacts): boolean {
  return runs(actor, thread) || (!thread.replied && canEditThread(actor, thread));
}

export function canMarkOutcome(actor: Actor, thread: ThreadFacts): boolean {
  return canEditThread(actor, thread);
}

const see = canReadThread;
const archived = (thread: ThreadPlaceFacts) => thread.archived;
const seeNetwork = (actor: Actor, place: ThreadPlaceFacts) =>
  membershipIn(actor, place.networkId) !== undefined;
const seeWords = (actor: Actor, post: PostFacts) => !post.gone && canReadThread(actor, post);

export const threadRules = {
  'threads.list': rule<NetworkFacts>('threads.list', { see: canEnter }),
  'threads.stands': signedIn,
  'threads.arrange': rule<NetworkFacts>('threads.arrange', {
    see: canEnter,
    archived: ({ status }) => status === 'archived',
    act: (actor, { networkId }) => runsNetwork(actor, networkId),
  }),
  'thread.create': rule('thread.create', { see: seeNetwork, archived, act: canStartThread }),
  'thread.announce': rule('thread.announce', { see: seeNetwork, archived, act: runs }),
  'thread.read': rule('thread.read', { see }),
  'thread.readers': rule('thread.readers', { see, act: runs }),
  'thread.edit': rule('thread.edit', { see, archived, act: canEditThread }),
  'thread.remove': rule('thread.remove', { see, archived, act: canRemoveThread }),
  'thread.reply': rule('thread.reply', { see, archived, act: canReply }),
  'thread.conclude': rule('thread.conclude', { see, archived, act: canMarkOutcome }),
  'thread.pin': rule('thread.pin', { see, archived, act: runsOpen }),
  'thread.lock': rule('thread.lock', { see, archived, act: runsOpen }),
  'thread.move': rule('thread.move', { see, archived, act: runsOpen }),
  'thread.split': rule('thread.split', { see, archived, act: runsOpen }),
  'thread.merge': rule('thread.merge', { see, archived, act: runsOpen }),
  'post.edit': rule('post.edit', { see, archived, act: canEditPost }),
  'post.remove': rule('post.remove', { see, archived, act: canRemovePost }),
  'post.react': rule('post.react', {
    see,
    archived,
    act: (actor, post: PostFacts) => !post.gone && canReply(actor, post),
  }),
  'post.history': rule('post.history', { see: seeWords }),
};
