import { expect, test } from 'vitest';
import { readThreadStories } from './thread-telling.ts';

test('a thread opens before it is answered, and every network has threads', async () => {
  const stories = await readThreadStories();
  expect(stories.length).toBeGreaterThanOrEqual(14);
  expect(new Set(stories.map(({ network }) => network)).size).toBe(5);
  for (const { title, posts } of stories) {
    const times = posts.map(({ moment }) => moment.getTime());
    expect([title, times]).toEqual([title, times.toSorted((a, b) => a - b)]);
    expect(posts.every(({ rows }) => rows.length > 0)).toBe(true);
  }
});

test('among them everything is done that can be done with a thread', async () => {
  const stories = await readThreadStories();
  const asides = stories.flatMap(({ posts }) => posts).flatMap((post) => post.asides);
  const deeds = new Set(asides.map((aside) => aside.do));
  expect([...deeds].toSorted()).toEqual(['lock', 'outcome', 'pin', 'react', 'read']);
  expect(stories.filter(({ isAnnouncement }) => isAnnouncement)).toHaveLength(1);
  expect(stories.filter(({ isForFacilitators }) => isForFacilitators)).toHaveLength(1);
  const rows = stories.flatMap(({ posts }) => posts).flatMap((post) => post.rows);
  for (const mark of ['## ', '- ', '[ ] ', '[x] ', '| ', '> ', 'file: ']) {
    expect([mark, rows.some((row) => row.startsWith(mark))]).toEqual([mark, true]);
  }
});
