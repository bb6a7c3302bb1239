import { momentIn } from './amsterdam.ts';
import { keyOfName, type PersonKey } from './cast.ts';
import { isReaction, type ReactionEmoji } from './reaction.ts';

/** A thread as it is told, with everything that was said in it. */
export interface ThreadStory {
  network: string;
  title: string;
  isAnnouncement: boolean;
  isForFacilitators: boolean;
  category: string | undefined;
  themes: string[];
  posts: PostStory[];
}

/** The first one opens the thread. */
export interface PostStory {
  moment: Date;
  author: PersonKey;
  /** In the marks of long-body.ts. */
  rows: string[];
  asides: PostAside[];
}

export type PostAside =
  | { do: 'react'; emoji: ReactionEmoji; by: PersonKey[] }
  | { do: 'pin' | 'lock' | 'outcome' | 'read'; by: PersonKey[] };

/**
 * Reads threads that are written as a play. Throws with the number of the line that cannot be read.
 *
 *     = lo2: Rubric te streng?
 *     category PTA en beoordelen
 *     theme Bewegen regelen
 *     -- 2026-04-21 16.10 Sanne
 *     Bij ons haalt bijna niemand het hoogste niveau.
 *     + 💡 Bo, Noor
 *     + outcome Sanne
 */
export function readThreadScript(text: string): ThreadStory[] {
  const stories: ThreadStory[] = [];
  text.split('\n').forEach((row, index) => {
    try {
      readRow(stories, row);
    } catch (error) {
      throw new Error(`Line ${index + 1}: ${String(error)}`, { cause: error });
    }
  });
  return stories;
}

function readRow(stories: ThreadStory[], row: string): void {
  if (row.trim() === '') return;
  const [word = '', rest = ''] = split(row);
  if (word === '=') stories.push(storyOf(rest));
  else if (word === '--') storyIn(stories).posts.push(postOf(rest));
  else if (word === '+') postIn(stories).asides.push(asideOf(rest));
  else if (storyIn(stories).posts.length > 0) postIn(stories).rows.push(row);
  else describe(storyIn(stories), word, rest);
}

function storyOf(text: string): ThreadStory {
  const [, network = '', title = ''] = /^([a-z0-9-]+): (.+)$/.exec(text) ?? [];
  if (title === '') throw new Error(`"${text}" is not "lo2: Title".`);
  const plain = { isAnnouncement: false, isForFacilitators: false, category: undefined };
  return { network, title, ...plain, themes: [], posts: [] };
}

function describe(story: ThreadStory, word: string, rest: string): void {
  if (word === 'category') story.category = rest;
  else if (word === 'theme') story.themes.push(rest);
  else if (word === 'announcement') story.isAnnouncement = true;
  else if (word === 'facilitators') story.isForFacilitators = true;
  else throw new Error(`"${word}" is nothing that one can say of a thread.`);
}

function postOf(text: string): PostStory {
  const [, day = '', time = '', name = ''] = /^(\S+) (\d\d\.\d\d) (\w+)$/.exec(text) ?? [];
  return { moment: momentIn(day, time), author: keyOfName(name), rows: [], asides: [] };
}

function asideOf(text: string): PostAside {
  const [word = '', names = ''] = split(text);
  const by = names.split(',').map((name) => keyOfName(name.trim()));
  if (isReaction(word)) return { do: 'react', emoji: word, by };
  if (word === 'pin' || word === 'lock' || word === 'outcome' || word === 'read') {
    return { do: word, by };
  }
  throw new Error(`"${word}" is nothing that one can do with a post.`);
}

function split(row: string): [string, string] {
  const at = row.indexOf(' ');
  return at < 0 ? [row, ''] : [row.slice(0, at), row.slice(at + 1).trim()];
}

function storyIn(stories: ThreadStory[]): ThreadStory {
  const story = stories.at(-1);
  if (!story) throw new Error('No thread has begun yet.');
  return story;
}

function postIn(stories: ThreadStory[]): PostStory {
  const post = storyIn(stories).posts.at(-1);
  if (!post) throw new Error('Nobody has said anything yet.');
  return post;
}
