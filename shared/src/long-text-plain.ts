import { cleanText } from './clean-text.ts';
import type {
  LongBlock,
  LongFlow,
  LongListItem,
  LongTable,
  LongTaskItem,
  LongText,
} from './long-text.ts';
import type { InlineNode } from './rich-text.ts';

export const LONG_TEXT_MAX_CHARACTERS = 20_000;

type Row = LongTable['content'][number];
type Cell = Row['content'][number];
type LongNode = LongBlock | LongListItem | LongTaskItem | Row | Cell | InlineNode;

/** Lines become paragraphs; nothing in them is read as markup. */
export function longFromPlain(text: string): LongText {
  const content = cleanText(text)
    .split(/\r?\n/)
    .map((line): LongBlock =>
      line === ''
        ? { type: 'paragraph' }
        : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return { type: 'doc', content };
}

/** What a person reads, one line per block: for search, previews, mail and counting. */
export function longToPlain(text: LongText): string {
  return text.content.map(plainOf).join('\n');
}

/** The people named in the text, each once; who is only named inside a quote was named before. */
export function mentionedInLong(text: LongText): string[] {
  const ids = new Set<string>();
  visit(text.content, (node) => {
    if (node.type === 'mention') ids.add(node.attrs.id);
    return !isQuoteOfPost(node);
  });
  return [...ids];
}

/** The images and files in the text, each once. */
export function fileIdsInLong(text: LongText): string[] {
  const ids = new Set<string>();
  visit(text.content, (node) => {
    if (node.type === 'image' || node.type === 'file') ids.add(node.attrs.fileId);
    return true;
  });
  return [...ids];
}

/** The posts whose words are quoted in the text, each once. */
export function quotedInLong(text: LongText): string[] {
  const ids = new Set<string>();
  visit(text.content, (node) => {
    if (node.type === 'blockquote' && node.attrs) ids.add(node.attrs.postId);
    return true;
  });
  return [...ids];
}

/** The text with the words of these posts taken out; an empty quote stays, with its link. */
export function withoutQuotesOf(text: LongText, postIds: ReadonlySet<string>): LongText {
  if (postIds.size === 0) return text;
  const within = <C extends { content: LongFlow[] }>(parent: C): C => ({
    ...parent,
    content: parent.content.map(emptied),
  });
  const emptied = (block: LongFlow): LongFlow => {
    switch (block.type) {
      case 'blockquote':
        return block.attrs && postIds.has(block.attrs.postId)
          ? { ...block, content: [{ type: 'paragraph' }] }
          : within(block);
      case 'bulletList':
      case 'orderedList':
        return { ...block, content: block.content.map(within) };
      case 'taskList':
        return { ...block, content: block.content.map(within) };
      default:
        return block;
    }
  };
  const inRow = (row: Row): Row => ({ ...row, content: row.content.map(within) });
  const content = text.content.map((block) =>
    block.type === 'table' ? { ...block, content: block.content.map(inRow) } : emptied(block),
  );
  return { ...text, content };
}

function plainOf(node: LongNode): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'mention':
      return `@${node.attrs.label}`;
    case 'hardBreak':
      return '\n';
    case 'image':
      return node.attrs.alt;
    case 'file':
      return node.attrs.name;
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return (node.content ?? []).map(plainOf).join('');
    case 'tableRow':
      return node.content.map(plainOf).join(' | ');
    default:
      return node.content.map(plainOf).join('\n');
  }
}

/** `see` answers whether to look inside as well. */
function visit(nodes: LongNode[], see: (node: LongNode) => boolean): void {
  for (const node of nodes) {
    if (see(node) && 'content' in node && node.content) visit(node.content, see);
  }
}

function isQuoteOfPost(node: LongNode): boolean {
  return node.type === 'blockquote' && node.attrs !== undefined;
}
