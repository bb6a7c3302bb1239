import type { BlockNode, InlineNode, RichText } from '@leerkring/shared/rich-text.ts';
import type { Id } from '@leerkring/shared/ids.ts';

/** Finds the person that is named with an @; undefined when it is only a word. */
export type FindPerson = (givenName: string) => { id: Id; name: string } | undefined;

/** What the composer would have made of it: paragraphs, lists, bold words and named people. */
export function bodyOf(text: string, find: FindPerson): RichText {
  const content: BlockNode[] = [];
  for (const row of text.split('\n')) {
    const before = content.at(-1);
    if (!row.startsWith('- ')) content.push(paragraph(row, find));
    else if (before?.type === 'bulletList') before.content.push(item(row, find));
    else content.push({ type: 'bulletList', content: [item(row, find)] });
  }
  return { type: 'doc', content };
}

function item(row: string, find: FindPerson) {
  return { type: 'listItem' as const, content: [paragraph(row.slice(2), find)] };
}

function paragraph(row: string, find: FindPerson): BlockNode {
  const pieces = row.split(/(@[A-Z][a-z]+|\*\*[^*]+\*\*)/).filter((piece) => piece !== '');
  return { type: 'paragraph', content: pieces.map((piece) => inline(piece, find)) };
}

function inline(piece: string, find: FindPerson): InlineNode {
  const person = piece.startsWith('@') ? find(piece.slice(1)) : undefined;
  if (person) return { type: 'mention', attrs: { id: person.id, label: person.name } };
  if (!piece.startsWith('**')) return { type: 'text', text: piece };
  return { type: 'text', text: piece.slice(2, -2), marks: [{ type: 'bold' }] };
}
