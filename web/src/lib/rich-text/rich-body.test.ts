import { messageBodySchema } from '@leerkring/shared/rich-text.ts';
import { describe, expect, test } from 'vitest';
import { toRichBody, type EditorNode } from './rich-body.ts';

const text = (words: string, ...marks: NonNullable<EditorNode['marks']>): EditorNode => ({
  type: 'text',
  text: words,
  marks,
});
const paragraph = (...content: EditorNode[]): EditorNode => ({ type: 'paragraph', content });
const doc = (...content: EditorNode[]): EditorNode => ({ type: 'doc', content });
const id = '0123456789abcdef01234567';

describe('what an editor wrote', () => {
  test('becomes what the contract takes, without what only the editor knows', () => {
    const body = toRichBody(
      doc(
        paragraph(text('hallo ', { type: 'bold' }), {
          type: 'mention',
          attrs: { id, label: 'Bo Schets', mentionSuggestionChar: '@' },
        }),
        { type: 'codeBlock', attrs: { language: null }, content: [text('a\nb')] },
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [{ type: 'listItem', content: [paragraph(text('een'))] }],
        },
        { type: 'blockquote', content: [paragraph(text('zei zij'))] },
      ),
    );
    expect(messageBodySchema.parse(body)).toEqual(body);
    expect(body.content).toMatchObject([
      {
        content: [
          { type: 'text', text: 'hallo ', marks: [{ type: 'bold' }] },
          { type: 'mention', attrs: { id, label: 'Bo Schets' } },
        ],
      },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a\nb' }] },
      { type: 'orderedList' },
      { type: 'blockquote' },
    ]);
  });

  test('keeps links that may be followed and only the words of others', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href, target: '_blank', rel: 'x' } });
    const body = toRichBody(
      doc(paragraph(text('goed', link('https://slo.nl/')), text('fout', link('javascript:x')))),
    );
    expect(body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'goed',
            marks: [{ type: 'link', attrs: { href: 'https://slo.nl/' } }],
          },
          { type: 'text', text: 'fout' },
        ],
      },
    ]);
  });

  test('loses empty lines around it and keeps those inside', () => {
    const body = toRichBody(
      doc(paragraph(), paragraph(text('a')), paragraph(), paragraph(text('b')), paragraph()),
    );
    expect(body.content).toHaveLength(3);
    expect(messageBodySchema.parse(body)).toEqual(body);
  });

  test('is one empty line when there is nothing', () => {
    expect(toRichBody(doc(paragraph(), paragraph(text(' ')))).content).toEqual([
      { type: 'paragraph' },
    ]);
  });

  test('an empty list item still is a list item', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [] }] };
    const body = toRichBody(doc(paragraph(text('x')), list));
    expect(messageBodySchema.parse(body)).toEqual(body);
  });
});
