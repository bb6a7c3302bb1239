import { expect, test } from 'vitest';
import { subjectOfPath } from './subject-of-path.ts';

const id = '0123456789abcdef01234567';

test.each([
  [`/n/lo2/onderwerpen/${id}`, 'thread'],
  [`/n/lo2/leervragen/${id}`, 'question'],
  [`/n/lo2/praktijk/${id}`, 'practice'],
  [`/n/lo2/praktijk/materiaal/${id}`, 'material'],
])('%s shows one thing', (path, kind) => {
  expect(subjectOfPath(path)).toEqual({ kind, id });
});

test.each(['/vandaag', '/n/lo2/onderwerpen', '/n/lo2/onderwerpen/nieuw', `/n/lo2/gesprek/${id}`])(
  '%s does not',
  (path) => expect(subjectOfPath(path)).toBeUndefined(),
);
