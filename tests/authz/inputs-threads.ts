import {
  lockThread,
  markOutcome,
  removePost,
  reply,
  startThread,
  type NewThread,
} from '@leerkring/server/features/threads';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { clientId } from '../support/client.ts';
import type { Cell, Prepare } from './inputs.ts';
import type { Input } from './requests.ts';
import { actorOf, type Place } from './world.ts';

const inNetwork =
  (more: (cell: Cell) => Input = () => ({})): Prepare =>
  (cell) => ({ input: { slug: cell.place.slug, ...more(cell) } });

const onThread =
  (more: (target: Target, cell: Cell) => Input | Promise<Input> = () => ({})): Prepare =>
  async (cell) => {
    const target = await threadFor(cell);
    return { input: { id: target.id, ...(await more(target, cell)) } };
  };

const onPost =
  (more: Input = {}): Prepare =>
  async (cell) => ({ input: { id: (await threadFor(cell)).postId, ...more } });

const fresh = ({ position, place }: Cell) => ({
  ...{ cid: clientId(), title: 'Uit de tabel', body: 'Een begin' },
  ...(position === 'facilitators' && { audience: 'facilitators' }),
  ...(position === 'region' && { audience: 'region', regionIds: [place.west] }),
});
const body = longFromPlain('Uit de tabel');

/** Threads with an answer; the words are the member's own wherever the member may write. */
export const threadInputs: Record<string, Prepare> = {
  'threads.list': inNetwork(),
  'threads.settings': inNetwork(),
  'threads.changeSettings': inNetwork(() => ({ whoStarts: 'members' })),
  'threads.create': inNetwork(fresh),
  'threads.announce': inNetwork(fresh),
  'threads.markAllRead': inNetwork(() => ({ revision: 1 })),
  'threads.people': inNetwork(),
  'threads.stands': () => ({ input: {} }),
  'threads.newDraft': inNetwork(),
  'threads.saveNewDraft': inNetwork(() => ({ version: 0, title: 'Ooit', body })),
  'threads.dropNewDraft': inNetwork(),
  'threads.open': onThread(),
  'threads.posts': onThread(),
  'threads.changes': onThread(() => ({ since: 0 })),
  'threads.edit': onThread((_, { position }) => ({
    version: 1,
    ...(position === 'words' ? { body: 'Andere woorden' } : { title: 'Andere titel' }),
  })),
  'threads.remove': async (cell) => {
    const target = await threadFor(cell);
    if (cell.position !== 'answered' && cell.position !== 'archived') await unanswer(cell, target);
    return { input: { id: target.id } };
  },
  'threads.markOutcome': onThread(({ postId }) => ({ postId })),
  'threads.unmarkOutcome': onThread(async ({ id, postId }, { position, place }) => {
    if (position !== 'archived') await markOutcome(place.author, { id, postId, was: null });
    return {};
  }),
  'threads.follow': onThread(() => ({ preference: 'follow' })),
  'threads.markRead': onThread(() => ({ n: 1 })),
  'threads.readers': onThread(),
  'threads.saveDraft': onThread(() => ({ version: 0, body })),
  'threads.dropDraft': onThread(),
  'threads.reply': onThread(() => ({ cid: clientId(), body: 'Nog een antwoord' })),
  'threads.pin': onThread(),
  'threads.unpin': onThread(),
  'threads.lock': onThread(),
  'threads.unlock': onThread(),
  'threads.move': onThread(() => ({ category: null })),
  'threads.split': onThread(({ postId }) => ({
    ...{ cid: clientId(), postIds: [postId], title: 'Apart verder' },
  })),
  'threads.merge': onThread(async (_, cell) => ({ into: (await threadFor(cell)).id })),
  'threads.editPost': onPost({ version: 1, body: 'Anders gezegd' }),
  'threads.removePost': onPost(),
  'threads.react': onPost({ emoji: '👍' }),
  'threads.unreact': onPost({ emoji: '👍' }),
  'threads.history': async (cell) => {
    const { postId } = await threadFor(cell);
    if (cell.position === 'removed') await removePost(cell.place.author, postId);
    return { input: { id: postId } };
  },
};

interface Target {
  id: string;
  postId: string;
}

async function threadFor(cell: Cell): Promise<Target> {
  const { world, position, place } = cell;
  if (position === 'archived') return place.thread;
  const member = await actorOf(world.cast.member.id);
  const isMembers = !['foreign', 'others', 'facilitators', 'region'].includes(position);
  const target = await writeThread(isMembers ? member : place.author, place, scopeOf(cell));
  if (position === 'locked') await lockThread(place.author, target.id, true);
  return target;
}

function scopeOf({ position, place }: Cell): Partial<NewThread> {
  if (position === 'facilitators') return { audience: 'facilitators' };
  return position === 'region' ? { audience: 'region', regionIds: [place.west] } : {};
}

async function unanswer({ place }: Cell, { postId }: Target): Promise<void> {
  await removePost(place.author, postId);
}

/** A thread with one answer, both by the same person. */
export async function writeThread(
  author: UserActor,
  { slug }: Pick<Place, 'slug'>,
  more: Partial<NewThread> = {},
): Promise<Target> {
  const thread = { slug, cid: clientId(), title: 'Een onderwerp', body, ...more };
  const { post } = await startThread(author, thread);
  const id = post.threadId;
  const answer = await reply(author, { id, cid: clientId(), body });
  return { id, postId: answer.post._id };
}
