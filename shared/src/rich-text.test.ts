import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromPlainText,
  mentionedIds,
  messageBodySchema,
  richTextSchema,
  safeHref,
  toPlainText,
} from './rich-text.ts';

const person = '0123456789abcdef01234567';

function paragraph(...content: unknown[]) {
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

function link(href: string) {
  return paragraph({ type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href } }] });
}

describe('safeHref', () => {
  test.each(['https://example.org/a', 'http://example.org/', 'mailto:bo@leerkring.example'])(
    'lets %s through',
    (href) => expect(safeHref(href)).toBe(href),
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'tel:112',
    '',
  ])('xD8 xS25 refuses %j', (href) => expect(safeHref(href)).toBeUndefined());
});

describe('a message body', () => {
  test('plain text becomes paragraphs and reads the same', () => {
    const body = messageBodySchema.parse('Hallo\n\nallemaal <b>echt</b>');
    expect(toPlainText(body)).toBe('Hallo\n\nallemaal <b>echt</b>');
    expect(body.content).toHaveLength(3);
  });

  test('formatted text passes and names the people in it once', () => {
    const mention = { type: 'mention', attrs: { id: person, label: 'Bo Schets' } };
    const body = messageBodySchema.parse(
      paragraph({ type: 'text', text: 'Dag ' }, mention, mention),
    );
    expect(toPlainText(body)).toBe('Dag @Bo Schets@Bo Schets');
    expect(mentionedIds(body)).toEqual([person]);
  });

  test.each([
    ['an unknown node', paragraph({ type: 'image', attrs: { src: 'x' } })],
    ['an unknown mark', paragraph({ type: 'text', text: 'x', marks: [{ type: 'script' }] })],
    ['an extra attribute', paragraph({ type: 'text', text: 'x', onclick: 'y' })],
    ['an unsafe link', link('javascript:alert(1)')],
    [
      'a link of another type',
      paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: {} } }] }),
    ],
    ['only blanks', '  \u200b\u200d \n '],
    ['nothing', paragraph()],
    ['too much text', 'a'.repeat(10_001)],
    ['an operator', { $ne: null }],
  ])('xS23 xS25 xD9 refuses %s', (_name, body) => {
    expect(messageBodySchema.safeParse(body).success).toBe(false);
  });

  test('xD11 refuses deep nesting at once', () => {
    let node: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 5_000; depth++) node = { type: 'blockquote', content: [node] };
    expect(richTextSchema.safeParse({ type: 'doc', content: [node] }).success).toBe(false);
  });

  test('xS23 control and direction characters are stripped', () => {
    expect(toPlainText(fromPlainText('a\u0007b\u202ec\u001b[31m'))).toBe('abc[31m');
  });

  test('whatever is typed as plain text comes back cleaned, never as markup', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const body = messageBodySchema.safeParse(text);
        if (body.success) expect(richTextSchema.parse(body.data)).toEqual(body.data);
      }),
    );
  });
});
