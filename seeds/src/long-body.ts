import type { LongBlock, LongFlow, LongText } from '@leerkring/shared/long-text.ts';
import type { InlineNode } from '@leerkring/shared/rich-text.ts';
import type { FindPerson } from './message-body.ts';

/** What a text mentions that is somewhere else: people, posts that are quoted, files. */
export interface LongReferences {
  person: FindPerson;
  /** The post that somebody wrote last in the thread. */
  post: (givenName: string) => string;
  file: (name: string) => string;
}

/**
 * A long text as stories write it: `## ` is a heading, `- ` an item, `[ ] ` and `[x] ` tasks, `| `
 * a row of a table, `> Name: ` a quote, `file: ` a file; anything else is a paragraph.
 */
export function longBodyOf(rows: string[], to: LongReferences): LongText {
  const content: LongBlock[] = [];
  for (const row of rows) {
    const block = blockOf(row, to);
    if (!joins(content.at(-1), block)) content.push(block);
  }
  return { type: 'doc', content };
}

function blockOf(row: string, to: LongReferences): LongBlock {
  const [, mark = '', text = row] = /^(##|-|\[.\]|\||>|file:) (.*)$/.exec(row) ?? [];
  switch (mark) {
    case '##':
      return { type: 'heading', attrs: { level: 2 }, content: inlines(text, to) };
    case '-':
      return { type: 'bulletList', content: [{ type: 'listItem', content: [line(text, to)] }] };
    case '[ ]':
    case '[x]':
      return taskOf(line(text, to), mark === '[x]');
    case '|':
      return tableOf(text, to);
    case '>':
      return quoteOf(text, to);
    case 'file:':
      return { type: 'file', attrs: { fileId: to.file(text), name: text } };
    default:
      return line(text, to);
  }
}

/** Rows of one kind that follow each other are one list or one table. */
function joins(before: LongBlock | undefined, block: LongBlock): boolean {
  if (before?.type === 'bulletList' && block.type === 'bulletList') {
    before.content.push(...block.content);
  } else if (before?.type === 'taskList' && block.type === 'taskList') {
    before.content.push(...block.content);
  } else if (before?.type === 'table' && block.type === 'table') {
    for (const row of block.content) {
      before.content.push({ ...row, content: row.content.map(asCell) });
    }
  } else return false;
  return true;
}

type Cell = Extract<LongBlock, { type: 'table' }>['content'][number]['content'][number];
const asCell = (cell: Cell): Cell => ({ ...cell, type: 'tableCell' });

function taskOf(text: LongFlow, checked: boolean): LongBlock {
  return {
    type: 'taskList',
    content: [{ type: 'taskItem', attrs: { checked }, content: [text] }],
  };
}

function tableOf(text: string, to: LongReferences): LongBlock {
  const cells = text.replace(/\|\s*$/, '').split('|');
  const content = cells.map((cell): Cell => {
    return { type: 'tableHeader', content: [line(cell.trim(), to)] };
  });
  return { type: 'table', content: [{ type: 'tableRow', content }] };
}

function quoteOf(text: string, to: LongReferences): LongBlock {
  const [, name = '', words = ''] = /^(\w+): (.+)$/.exec(text) ?? [];
  return { type: 'blockquote', attrs: { postId: to.post(name) }, content: [line(words, to)] };
}

function line(text: string, to: LongReferences): LongFlow {
  return { type: 'paragraph', content: inlines(text, to) };
}

function inlines(text: string, { person }: LongReferences): InlineNode[] {
  const pieces = text.split(/(@[A-Z][a-z]+|\*\*[^*]+\*\*)/).filter((piece) => piece !== '');
  return pieces.map((piece): InlineNode => {
    const named = piece.startsWith('@') ? person(piece.slice(1)) : undefined;
    if (named) return { type: 'mention', attrs: { id: named.id, label: named.name } };
    if (!piece.startsWith('**')) return { type: 'text', text: piece };
    return { type: 'text', text: piece.slice(2, -2), marks: [{ type: 'bold' }] };
  });
}
