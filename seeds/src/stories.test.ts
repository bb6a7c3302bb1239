import { expect, test } from 'vitest';
import { readStories } from './stories.ts';

test('nobody says the same sentence twice', async () => {
  const sentences = (await readStories())
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s|\n/))
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => sentence.split(' ').length >= 4);
  const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
  expect(sentences.length).toBeGreaterThan(500);
  expect(twice).toEqual([]);
});

test('within a room the lines of a story stand in the order of time', async () => {
  const rooms = Map.groupBy(await readStories(), ({ room }) => room);
  expect(rooms.size).toBeGreaterThan(15);
  for (const [room, lines] of rooms) {
    const times = lines.map(({ moment }) => moment.getTime());
    expect([room, times]).toEqual([room, times.toSorted((a, b) => a - b)]);
  }
});
