import { expect, test } from 'vitest';
import { cleanText, emailSchema, lineSchema, paragraphSchema } from './plain-text.ts';

test('a line is cleaned and keeps its words', () => {
  expect(lineSchema(20).parse('  Bo\u0000 Schets ')).toBe('Bo Schets');
});

test.each(['', '   ', '\u200b', 'een\ntwee', 'x'.repeat(21), 'x'.repeat(1_000_000)])(
  'xS26 xM1 a line refuses %#',
  (text) => expect(lineSchema(20).safeParse(text).success).toBe(false),
);

test('a paragraph may be empty and have lines', () => {
  expect(paragraphSchema(20).parse(' a\nb ')).toBe('a\nb');
  expect(paragraphSchema(20).parse('')).toBe('');
});

test('two ways of writing one accent are the same text', () => {
  expect(cleanText('e\u0301')).toBe('\u00e9');
});

test('addresses are compared in lower case, and carry nothing else', () => {
  expect(emailSchema.parse(' Bo@Leerkring.example ')).toBe('bo@leerkring.example');
  expect(emailSchema.safeParse('a@x.nl\r\nBcc: b@x.nl').success).toBe(false);
  expect(emailSchema.safeParse({ $ne: null }).success).toBe(false);
});
