import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import {
  canEditThread,
  canMarkOutcome,
  canRemoveThread,
  canReply,
} from '@leerkring/shared/features/threads/threads.policy.ts';
import type { PostView, ThreadView } from '@leerkring/shared/features/threads/threads.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { lookAtSubject } from '../../platform/subjects.ts';
import { badgesOf } from '../people/index.ts';
import { announcementCount } from './announcement.readers.ts';
import { badgeFrom, presentPosts } from './post.presenter.ts';
import { Post } from './post.model.ts';
import type { Reached } from './thread.access.ts';
import { threadFacts } from './thread.facts.ts';
import type { StoredThread } from './thread.model.ts';

/** A thread with its opening, as the actor sees it; of a hidden one only the notice. */
export async function presentThread(actor: Actor, reached: Reached): Promise<ThreadView> {
  const { thread, network } = reached;
  const [opening, badges, outcome, belongsTo, readBy] = await Promise.all([
    presentOpening(actor, reached),
    badgesOf(peopleIn(thread)),
    presentOutcome(reached),
    presentBelonging(actor, thread),
    announcementCount(actor, reached),
  ]);
  const badge = badgeFrom(badges);
  const mark = (one: { by: string; at: Date } | null) =>
    one && { by: badge(one.by), at: one.at.toISOString() };
  return {
    ...presentAbout(thread),
    author: badge(thread.authorId),
    networkSlug: network.slug,
    opening,
    ...{ pinned: mark(thread.pinned), locked: mark(thread.locked) },
    ...{ outcome, belongsTo, readBy },
    links: thread.hidden ? [] : thread.links.map(presentLink),
    hidden: thread.hidden && { at: thread.hidden.at.toISOString() },
    can: abilities(actor, reached),
  };
}

export function presentAbout(thread: StoredThread) {
  const { _id: id, networkId, kind, hidden, title, category, themes, audience } = thread;
  const { regionIds, replyCount, revision } = thread;
  return {
    ...{ id, networkId, kind, title: hidden ? '' : title, category, themes, audience },
    ...{ regionIds, replyCount, revision },
    createdAt: thread.createdAt.toISOString(),
    lastPostAt: thread.lastPostAt.toISOString(),
  };
}

async function presentOpening(actor: Actor, reached: Reached): Promise<PostView> {
  const opening = await Post.findById(reached.thread.openingId).lean();
  const [view] = opening ? await presentPosts(actor, reached, [opening]) : [];
  if (!view) throw new AppError('not_found');
  return view;
}

async function presentOutcome({ thread }: Reached): Promise<ThreadView['outcome']> {
  const { outcome, hidden } = thread;
  if (!outcome || hidden) return null;
  const post = await Post.findById(outcome.postId).lean();
  if (!post?.live) return null;
  const badge = badgeFrom(await badgesOf([outcome.by, post.authorId]));
  return {
    postId: post._id,
    author: badge(post.authorId),
    excerpt: excerptOf(post.text),
    ...{ by: badge(outcome.by), at: outcome.at.toISOString() },
  };
}

async function presentBelonging(
  actor: Actor,
  { belongsTo, hidden }: StoredThread,
): Promise<ThreadView['belongsTo']> {
  if (!belongsTo || hidden) return null;
  const line = await lookAtSubject(actor, { kind: belongsTo.kind, id: belongsTo.id });
  return line ? { kind: line.kind, id: line.id, title: line.title, path: line.path } : null;
}

function presentLink({ kind, threadId, title, at }: StoredThread['links'][number]) {
  return { kind, threadId, title, at: at.toISOString() };
}

function abilities(actor: Actor, { thread, network }: Reached): ThreadView['can'] {
  const facts = threadFacts(thread, network);
  const open = !facts.archived;
  return {
    reply: open && canReply(actor, facts),
    edit: open && canEditThread(actor, facts),
    remove: open && canRemoveThread(actor, facts),
    conclude: open && thread.kind === 'thread' && canMarkOutcome(actor, facts),
    run: open && !facts.hidden && runsNetwork(actor, network._id),
  };
}

function peopleIn({ authorId, pinned, locked }: StoredThread): string[] {
  return [authorId, ...(pinned ? [pinned.by] : []), ...(locked ? [locked.by] : [])];
}
