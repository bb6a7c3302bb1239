import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { networkBySlug, type StoredNetwork } from '../networks/index.ts';
import { indexThread } from './post.indexing.ts';
import { Post } from './post.model.ts';
import { changeThread, type ThreadChange, type ThreadUpdate } from './thread.change.ts';
import { knownCategory, noThread, placeFacts } from './thread.facts.ts';
import { nextRevisionAbove } from './thread-list.ts';
import { ThreadMark } from './thread-mark.model.ts';
import type { StoredThread } from './thread.model.ts';

/** Keeps a thread at the top of the list, or lets it go. */
export async function pinThread(actor: Actor, id: Id, on: boolean): Promise<StoredThread> {
  return changeThread(actor, id, 'thread.pin', {
    unless: ({ thread }) => (thread.pinned !== null) === on,
    work: ({ person }) => ({ set: { pinned: on ? { by: person.id, at: clock.now() } : null } }),
  });
}

/** Closes a thread for answers, or opens it again. */
export async function lockThread(actor: Actor, id: Id, on: boolean): Promise<StoredThread> {
  return changeThread(actor, id, 'thread.lock', {
    unless: ({ thread }) => (thread.locked !== null) === on,
    work: ({ person }) => ({ set: { locked: on ? { by: person.id, at: clock.now() } : null } }),
  });
}

/** Puts a thread into another category, or into another network that the actor runs too. */
export async function moveThread(
  actor: Actor,
  { id, category, slug }: { id: Id; category: Id | null; slug?: string | undefined },
): Promise<StoredThread> {
  return changeThread(actor, id, 'thread.move', {
    work: async (change) => {
      const { thread, network } = change;
      if (slug === undefined || slug === network.slug) {
        return { set: { category: knownCategory(network, category) } };
      }
      const target = await networkToMoveTo(change, slug);
      return moveElsewhere(change, target, {
        ...thread,
        category: knownCategory(target, category),
      });
    },
  });
}

/** Moving shows the thread to others: only where the actor may do so, and to the same kind of reader. */
async function networkToMoveTo(
  { person, thread }: ThreadChange,
  slug: string,
): Promise<StoredNetwork> {
  const network = await networkBySlug(slug);
  authorize(person, 'thread.announce', network ? placeFacts(network, thread) : noThread);
  if (!network || !runsNetwork(person, network._id)) throw new AppError('not_found');
  if (thread.audience === 'region') throw new AppError('invalid', { reason: 'thread.audience' });
  return network;
}

async function moveElsewhere(
  { session, revision }: ThreadChange,
  network: StoredNetwork,
  thread: StoredThread,
): Promise<ThreadUpdate> {
  const networkId = network._id;
  // To the people there everything in it is new, and whoever watches it hears a rising number.
  const seq = await nextRevisionAbove(session, networkId, revision);
  const inThread = { threadId: thread._id };
  await Post.updateMany(inThread, { $set: { networkId, seq, revision: seq } }, { session });
  await ThreadMark.updateMany(inThread, { $set: { networkId } }, { session });
  const set = {
    ...{ networkId, category: thread.category, themes: [], belongsTo: null, pinned: null },
    lastSeq: seq,
  };
  await indexThread(session, { thread: { ...thread, ...set }, network });
  return { set, revision: seq };
}
