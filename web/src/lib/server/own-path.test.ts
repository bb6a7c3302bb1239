import { expect, test } from 'vitest';
import { ownPath, signInPath } from './own-path.ts';

test.each(['/vandaag', '/n/lo2/gesprek?bij=12'])('goes on to %s', (next) =>
  expect(ownPath(next)).toBe(next),
);

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\tevil',
  'javascript:alert(1)',
  'https:evil.example',
  'https://evil.example/vandaag',
  '/x\\..\\',
  '',
  null,
])('xH18 %j leads to the start page', (next) => expect(ownPath(next)).toBe('/vandaag'));

test('the entrance remembers the way', () => {
  const url = new URL('http://localhost/n/lo2/leden?q=bo');
  expect(signInPath(url)).toBe('/inloggen?naar=%2Fn%2Flo2%2Fleden%3Fq%3Dbo');
});
