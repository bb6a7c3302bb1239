import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { ThreadAudience } from '@leerkring/shared/features/threads/threads.policy.ts';
import type { ThreadKind } from '@leerkring/shared/features/threads/threads.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import { actorWithin, networkBySlug, regionsOf, type StoredNetwork } from '../networks/index.ts';
import { dropDraft, newThreadDraft } from './draft.actions.ts';
import { involve } from './following.ts';
import { inTurn } from './network-turns.ts';
import { indexPost } from './post.indexing.ts';
import { Post, type StoredPost } from './post.model.ts';
import { checkQuotes, digestOf, postText, takeFiles } from './post.text.ts';
import { tellStart } from './post.telling.ts';
import { orEarlier, type SentPost } from './sent-earlier.ts';
import { personOf } from './thread.access.ts';
import { aboutQuestion } from './thread.belonging.ts';
import { knownCategory, knownThemes, noThread, placeFacts } from './thread.facts.ts';
import { nextRevision } from './thread-list.ts';
import { Thread, type StoredThread } from './thread.model.ts';

export interface NewThread {
  slug: string;
  /** The same one again is the same thread. */
  cid: string;
  title: string;
  body: LongText;
  category?: Id | null;
  themes?: Id[];
  audience?: ThreadAudience;
  /** Of the audience `region`. */
  regionIds?: Id[];
  /** The question it is about. */
  question?: Id | null;
}

/** Starts a thread with its first post. */
export async function startThread(actor: Actor, input: NewThread): Promise<SentPost> {
  return start(actor, input, 'thread');
}

/** Tells something to everybody in a network or part of it. */
export async function announce(actor: Actor, input: NewThread): Promise<SentPost> {
  return start(actor, input, 'announcement');
}

async function start(actor: Actor, input: NewThread, kind: ThreadKind): Promise<SentPost> {
  const { cid, ...what } = input;
  const digest = digestOf({ do: kind, ...what });
  const begin = async (session: ClientSession) => {
    const person = await actorWithin(session, personOf(actor));
    const network = await networkToStartIn(person, input, kind);
    const revision = await nextRevision(session, network._id);
    const thread = await newThread(person, network, { ...input, kind, revision });
    const post = await newOpening(session, { person, network, thread }, { ...input, digest });
    await new Thread({ ...thread, excerpt: excerptOf(post.text) }).save({ session });
    await new Post(post).save({ session });
    await involve(session, thread, [person.id], 'started');
    await tellStart(session, { thread, network }, post);
    await indexPost(session, { thread, network }, post);
    await dropDraft(session, newThreadDraft(person.id, network._id));
    tellSubject(session, { kind: 'thread', id: thread._id }, revision);
    return post;
  };
  return orEarlier(personOf(actor), { cid, digest }, async () =>
    inTurn((await networkBySlug(input.slug))?._id, () => inTransaction(begin)),
  );
}

async function networkToStartIn(
  person: UserActor,
  { slug, audience = 'network', regionIds = [] }: NewThread,
  kind: ThreadKind,
): Promise<StoredNetwork> {
  const network = await networkBySlug(slug);
  const place = network ? placeFacts(network, { audience, regionIds }) : noThread;
  authorize(person, kind === 'announcement' ? 'thread.announce' : 'thread.create', place);
  if (!network) throw new AppError('not_found');
  return network;
}

async function newThread(
  person: UserActor,
  network: StoredNetwork,
  input: NewThread & { kind: ThreadKind; revision: number },
): Promise<StoredThread> {
  const { title, audience = 'network', kind, revision } = input;
  const regionIds = audience === 'region' ? await ownRegions(network, input.regionIds ?? []) : [];
  const now = clock.now();
  return {
    ...{ _id: newId(), networkId: network._id, kind, audience, regionIds, title },
    scopes: audience === 'region' ? regionIds : [audience],
    category: knownCategory(network, input.category ?? null),
    themes: knownThemes(network, input.themes ?? []),
    belongsTo: await aboutQuestion(person, network, input.question ?? null),
    ...{ authorId: person.id, openingId: newId(), excerpt: '' },
    ...{ pinned: null, locked: null, outcome: null, links: [], departed: [] },
    ...{ hidden: null, removed: null, mergedInto: null, listed: true },
    ...{ revision, head: 1, replyCount: 0, lastSeq: revision },
    ...{ lastPostAt: now, lastPostBy: person.id, createdAt: now },
  };
}

async function newOpening(
  session: ClientSession,
  { person, network, thread }: { person: UserActor; network: StoredNetwork; thread: StoredThread },
  { cid, body, digest }: NewThread & { digest: string },
): Promise<StoredPost> {
  const { _id: threadId, openingId: _id, networkId, revision } = thread;
  const text = await postText({ network, thread }, body);
  await checkQuotes(session, threadId, text.quoted);
  const files = await takeFiles(session, { authorId: person.id, id: _id, files: [] }, body);
  return {
    ...{ _id, networkId, threadId, n: 1, seq: revision, revision, version: 1 },
    ...{ authorId: person.id, cid, digest, ...text, files },
    ...{ reactions: [], formerTitle: null, at: thread.createdAt, editedAt: null },
    ...{ removed: null, hidden: null, live: true },
  };
}

async function ownRegions(network: StoredNetwork, wanted: Id[]): Promise<Id[]> {
  const known = new Set((await regionsOf(network._id)).map(({ _id }) => _id));
  const regionIds = [...new Set(wanted)];
  if (regionIds.length === 0 || !regionIds.every((id) => known.has(id))) {
    throw new AppError('invalid', { reason: 'thread.region' });
  }
  return regionIds;
}
