import {
  announce,
  lockThread,
  markAllRead,
  markOutcome,
  markRead,
  pinThread,
  react,
  readThreadSettings,
  reply,
  startThread,
  type SentPost,
} from '@leerkring/server/features/threads';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { attachmentFor } from './attachments.ts';
import { keyOfName, personKeys, type PersonKey } from './cast.ts';
import { longBodyOf } from './long-body.ts';
import {
  readThreadScript,
  type PostAside,
  type PostStory,
  type ThreadStory,
} from './thread-script.ts';
import type { Deed } from './timeline.ts';
import { actorOf, type DemoWorld } from './world.ts';

/** What was written so far, to come back on. */
export interface ToldThreads {
  world: DemoWorld;
  written: { network: string; author: PersonKey; seq: number }[];
}

const folder = new URL('./threads/', import.meta.url);

/** Every thread of every file. */
export async function readThreadStories(): Promise<ThreadStory[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return texts.flatMap(readThreadScript);
}

/** The deeds that write these threads. */
export function tellThreads(told: ToldThreads, stories: ThreadStory[]): Deed[] {
  return stories.flatMap((story) => {
    const thread: Thread = { id: '', lastBy: new Map() };
    return story.posts.map((post, at) => ({
      moment: post.moment,
      what: `${post.author} writes in ${story.network}: ${story.title}`,
      perform: async () => {
        const sent = at === 0 ? await begin(told, story, post) : await goOn(told, thread, post);
        thread.id = sent.post.threadId;
        thread.lastBy.set(post.author, sent.post._id);
        const { network } = story;
        told.written.push({ network, author: post.author, seq: sent.post.seq });
        for (const aside of post.asides) await follow(told.world, sent, aside);
      },
    }));
  });
}

/** Lets everybody have read what was written, but for the last posts that are still new to them. */
export async function catchUpThreads({ world, written }: ToldThreads): Promise<void> {
  for (const key of personKeys) {
    const actor = await actorOf(world, key);
    for (const { slug, id } of Object.values(world.networks)) {
      if (!actor.memberships.some(({ networkId }) => networkId === id)) continue;
      const ofOthers = written.filter(({ network, author }) => network === slug && author !== key);
      const firstNew = ofOthers.toSorted((a, b) => a.seq - b.seq).at(-(stillNew[key] ?? 1));
      await markAllRead(actor, slug, (firstNew?.seq ?? 1) - 1);
    }
  }
}

/** How many of the last posts of others somebody did not see yet. */
const stillNew: Partial<Record<PersonKey, number>> = { sanne: 3, bo: 4, hanna: 2, mees: 6, ada: 2 };

interface Thread {
  id: Id;
  lastBy: Map<PersonKey, Id>;
}

async function begin(told: ToldThreads, story: ThreadStory, post: PostStory): Promise<SentPost> {
  const actor = await actorOf(told.world, post.author);
  const { categories, themes } = await readThreadSettings(actor, story.network);
  const thread = {
    ...{ slug: story.network, cid: randomUUID(), title: story.title },
    body: await bodyIn(told.world, actor, post, new Map()),
    category: story.category === undefined ? null : idOf(categories, story.category),
    themes: story.themes.map((name) => idOf(themes, name)),
    audience: story.isForFacilitators ? ('facilitators' as const) : ('network' as const),
  };
  return story.isAnnouncement ? announce(actor, thread) : startThread(actor, thread);
}

async function goOn({ world }: ToldThreads, thread: Thread, post: PostStory): Promise<SentPost> {
  const actor = await actorOf(world, post.author);
  const body = await bodyIn(world, actor, post, thread.lastBy);
  return reply(actor, { id: thread.id, cid: randomUUID(), body });
}

async function follow(world: DemoWorld, { post }: SentPost, aside: PostAside): Promise<void> {
  const { _id: postId, threadId: id, n } = post;
  for (const key of aside.by) {
    const actor = await actorOf(world, key);
    if (aside.do === 'react') await react(actor, postId, { emoji: aside.emoji, on: true });
    else if (aside.do === 'pin') await pinThread(actor, id, true);
    else if (aside.do === 'lock') await lockThread(actor, id, true);
    else if (aside.do === 'read') await markRead(actor, { id, n });
    else await markOutcome(actor, { id, postId, was: null });
  }
}

async function bodyIn(
  { people }: DemoWorld,
  actor: UserActor,
  { rows }: PostStory,
  lastBy: ReadonlyMap<PersonKey, Id>,
) {
  const names = rows.flatMap((row) => (row.startsWith('file: ') ? [row.slice(6)] : []));
  const files = new Map<string, Id>();
  for (const name of names) files.set(name, await attachmentFor(actor, name));
  return longBodyOf(rows, {
    person: (name) => {
      const known = personKeys.some((key) => key === name.toLowerCase());
      return known ? people[keyOfName(name)] : undefined;
    },
    post: (name) => lastBy.get(keyOfName(name)) ?? '',
    file: (name) => files.get(name) ?? '',
  });
}

function idOf(all: { id: Id; name: string }[], name: string): Id {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`There is nothing called "${name}" here.`);
  return found.id;
}
