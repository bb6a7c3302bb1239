import { describe, expect, test } from 'vitest';
import {
  fileIdsInLong,
  longBodySchema,
  longFromPlain,
  longTextSchema,
  longToPlain,
  mentionedInLong,
  quotedInLong,
  withoutQuotesOf,
} from './long-text.ts';
import type { LongText } from './long-text.ts';

const person = '0123456789abcdef01234567';
const other = '1123456789abcdef01234567';
const post = '2123456789abcdef01234567';
const file = '3123456789abcdef01234567';

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const cell = (type: string, text: string) => ({ type, content: [words(text)] });

const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Aanpak' }] },
  words('Eerst dit.'),
  { type: 'bulletList', content: [{ type: 'listItem', content: [words('een')] }] },
  {
    type: 'taskList',
    content: [{ type: 'taskItem', attrs: { checked: true }, content: [words('gedaan')] }],
  },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Klas'), cell('tableHeader', 'Cijfer')] },
      { type: 'tableRow', content: [cell('tableCell', '4h'), cell('tableCell', '7,1')] },
    ],
  },
  {
    type: 'blockquote',
    attrs: { postId: post },
    content: [
      { type: 'paragraph', content: [{ type: 'mention', attrs: { id: other, label: 'Joost' } }] },
    ],
  },
  { type: 'codeBlock', content: [{ type: 'text', text: 'a = 1' }] },
  { type: 'image', attrs: { fileId: file, alt: 'Een bord vol' } },
  { type: 'file', attrs: { fileId: file, name: 'rubric.docx' } },
  { type: 'paragraph', content: [{ type: 'mention', attrs: { id: person, label: 'Bo' } }] },
);

describe('a long text', () => {
  test('holds headings, lists, tasks, a table, a quote, code, pictures and files', () => {
    const text = longTextSchema.parse(everything);
    expect(text).toEqual(everything);
    expect(longToPlain(text)).toContain('Klas | Cijfer\n4h | 7,1');
    expect(longToPlain(text)).toContain('Een bord vol\nrubric.docx\n@Bo');
    expect(fileIdsInLong(text)).toEqual([file]);
    expect(quotedInLong(text)).toEqual([post]);
  });

  test('names who is addressed, not who is named in the words of another post', () => {
    expect(mentionedInLong(longTextSchema.parse(everything))).toEqual([person]);
  });

  test('can be shown without the words of a post that was taken away, also deep inside', () => {
    const quote = { type: 'blockquote', attrs: { postId: post }, content: [words('geheim')] };
    const nested = doc(
      { type: 'bulletList', content: [{ type: 'listItem', content: [quote] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cellOf(quote)] }] },
      { type: 'blockquote', content: [quote, words('van mij')] },
    );
    const text = longTextSchema.parse(nested);
    expect(longToPlain(text)).toContain('geheim');
    const shown = withoutQuotesOf(text, new Set([post]));
    expect(JSON.stringify(shown)).not.toContain('geheim');
    expect(longToPlain(shown)).toContain('van mij');
    expect(longTextSchema.parse(shown)).toEqual(shown);
    expect(withoutQuotesOf(text, new Set([other]))).toEqual(text);
  });

  test('control and direction characters go, and a run of only those with them', () => {
    const text = longTextSchema.parse(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a\u0007 \u202eb' },
          { type: 'text', text: '\u0000' },
        ],
      }),
    );
    expect(text).toEqual(doc(words('a b')));
  });

  test.each<[string, unknown]>([
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a table inside a quote', doc({ type: 'blockquote', content: [{ type: 'table' }] })],
    ['raw HTML', doc({ type: 'html', content: '<b>' })],
    ['a picture from elsewhere', doc({ type: 'image', attrs: { src: 'https://x.example/p' } })],
    ['an extra attribute', doc({ ...words('x'), onclick: 'y' })],
    ['an unsafe link', doc(linked('javascript:alert(1)'))],
    ['an operator', { $ne: null }],
    ['no content', doc()],
    ['too much text', doc(...Array.from({ length: 3 }, () => words('a'.repeat(7_000))))],
    ['too many nodes', doc(...Array.from({ length: 499 }, () => listOf(40)))],
  ])('xD9 xS25 refuses %s', (_name, value) => {
    expect(longTextSchema.safeParse(value).success).toBe(false);
  });

  test('xD11 refuses deep nesting at once', () => {
    let node: unknown = words('x');
    for (let depth = 0; depth < 5_000; depth++) node = { type: 'blockquote', content: [node] };
    expect(longTextSchema.safeParse(doc(node)).success).toBe(false);
  });

  test('as a body it may be plain text or only a file, but not nothing', () => {
    const body: LongText = longBodySchema.parse('Dag\n\n<b>allen</b>');
    expect(body).toEqual(longFromPlain('Dag\n\n<b>allen</b>'));
    const onlyFile = doc({ type: 'file', attrs: { fileId: file, name: 'a.pdf' } });
    expect(longBodySchema.safeParse(onlyFile).success).toBe(true);
    expect(longBodySchema.safeParse(' \u200b\n').success).toBe(false);
    expect(longBodySchema.safeParse(doc({ type: 'paragraph' })).success).toBe(false);
    expect(longBodySchema.safeParse('a'.repeat(20_001)).success).toBe(false);
  });
});

function cellOf(content: unknown) {
  return { type: 'tableCell', content: [content] };
}

function listOf(length: number) {
  return {
    type: 'bulletList',
    content: Array.from({ length }, () => ({ type: 'listItem', content: [words('x')] })),
  };
}

function linked(href: string) {
  return {
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
  };
}
