import { expect, test } from 'vitest';
import { WatchedSubjects } from './watched-subjects.ts';

const thread = { kind: 'thread', id: 'a' } as const;

test('every place that watches a subject hears of it until it stops', () => {
  const subjects = new WatchedSubjects();
  const heard: string[] = [];
  const stop = subjects.add(thread, (revision) => heard.push(`list ${revision}`));
  subjects.add(thread, (revision) => heard.push(`page ${revision}`));
  subjects.heard(thread, 3);
  stop();
  subjects.heard(thread, 4);
  subjects.heard({ kind: 'question', id: 'a' }, 5);
  expect(heard).toEqual(['list 3', 'page 3', 'page 4']);
});

test('what nobody watches any more is not asked for', () => {
  const subjects = new WatchedSubjects();
  const stop = subjects.add(thread, () => {});
  expect(subjects.all).toEqual([thread]);
  stop();
  expect(subjects.all).toEqual([]);
});
