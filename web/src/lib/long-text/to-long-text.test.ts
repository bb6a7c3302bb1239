import { getSchema } from '@tiptap/core';
import { longTextSchema, type LongText } from '@leerkring/shared/long-text.ts';
import { describe, expect, test } from 'vitest';
import { MentionPicker } from '#lib/rich-text/mention-picker.svelte.ts';
import { longExtensions, type LongVariant } from './long-editor.ts';
import { isPlainEnough } from './plain-enough.ts';
import { emptyLongText, isEmptyLongText, toLongText } from './to-long-text.ts';

const id = '0123456789abcdef01234567';
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: unknown[]) => longTextSchema.parse({ type: 'doc', content });

const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Aanpak' }] },
  { type: 'heading', attrs: { level: 3 } },
  words('Eerst dit.'),
  { type: 'bulletList', content: [{ type: 'listItem', content: [words('een')] }] },
  { type: 'orderedList', content: [{ type: 'listItem', content: [words('twee')] }] },
  {
    type: 'taskList',
    content: [
      { type: 'taskItem', attrs: { checked: true }, content: [words('gedaan')] },
      { type: 'taskItem', attrs: { checked: false }, content: [words('niet')] },
    ],
  },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [words('Klas')] }],
      },
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [words('4h')] },
          { type: 'tableCell', content: [words('7,1')] },
        ],
      },
    ],
  },
  { type: 'blockquote', attrs: { postId: id }, content: [words('van een ander')] },
  { type: 'blockquote', content: [words('van niemand')] },
  { type: 'codeBlock', content: [{ type: 'text', text: 'a = 1\nb' }] },
  { type: 'image', attrs: { fileId: id, alt: 'Een bord vol' } },
  { type: 'file', attrs: { fileId: id, name: 'rubric.docx' } },
  {
    type: 'paragraph',
    content: [
      { type: 'mention', attrs: { id, label: 'Bo' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'vet', marks: [{ type: 'bold' }, { type: 'italic' }] },
      {
        type: 'text',
        text: 'link',
        marks: [{ type: 'link', attrs: { href: 'https://school.example/' } }],
      },
    ],
  },
);

describe('a long text in the editor', () => {
  test('comes out as it went in, whatever the contract allows in it', () => {
    expect(throughEditor(everything, 'full')).toEqual(everything);
  });

  test('of a short field knows no headings, tables and tasks', () => {
    const schema = schemaOf('small');
    expect(Object.keys(schema.nodes)).not.toContain('table');
    expect(Object.keys(schema.nodes)).not.toContain('heading');
    expect(() => throughEditor(everything, 'small')).toThrow(/Unknown node type/);
    expect(throughEditor(doc(words('kort')), 'small')).toEqual(doc(words('kort')));
  });

  test('holds no table inside a cell, a list or a quote', () => {
    const table = { type: 'table', content: [] };
    const nested = { type: 'doc', content: [{ type: 'blockquote', content: [table] }] };
    expect(() => schemaOf('full').nodeFromJSON(nested).check()).toThrow(/Invalid content/);
  });

  test('loses the empty lines around it, and nothing else', () => {
    const empty = { type: 'paragraph' };
    const written = { type: 'doc', content: [empty, words('a'), empty, words('b'), empty, empty] };
    expect(toLongText(written)).toEqual(doc(words('a'), empty, words('b')));
    expect(toLongText({ type: 'doc', content: [empty, empty] })).toEqual(emptyLongText);
  });

  test('drops what the contract would refuse', () => {
    const written = {
      type: 'doc',
      content: [
        { type: 'image', attrs: { src: 'https://elsewhere.example/x.png' } },
        { type: 'file', attrs: { fileId: id, name: 'a.pdf', extra: 1 } },
        { type: 'heading', attrs: { level: 1, textAlign: 'left' }, content: [] },
      ],
    };
    const text = toLongText(written);
    expect(longTextSchema.parse(text)).toEqual(text);
    expect(text.content.map(({ type }) => type)).toEqual(['file', 'heading']);
  });

  test('is empty without words, pictures and files', () => {
    expect(isEmptyLongText(doc(words(' '), { type: 'paragraph' }))).toBe(true);
    expect(isEmptyLongText(doc({ type: 'image', attrs: { fileId: id, alt: '' } }))).toBe(false);
    expect(isEmptyLongText(doc(words('a')))).toBe(false);
  });

  test('fits a bare field only when that would lose nothing', () => {
    expect(isPlainEnough(doc(words('a'), { type: 'paragraph' }, words('b')))).toBe(true);
    expect(isPlainEnough(emptyLongText)).toBe(true);
    expect(isPlainEnough(everything)).toBe(false);
  });
});

function schemaOf(variant: LongVariant) {
  const nothing = () => {};
  return getSchema(
    longExtensions({
      variant,
      placeholder: () => '',
      taskLabel: (text) => text,
      picker: new MentionPicker('people', async () => []),
      on: { change: nothing, move: nothing, files: nothing, submit: nothing, leave: nothing },
    }),
  );
}

function throughEditor(text: LongText, variant: LongVariant): LongText {
  const node = schemaOf(variant).nodeFromJSON(text);
  node.check();
  return toLongText(node.toJSON());
}
