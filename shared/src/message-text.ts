import { cleanText } from './clean-text.ts';
import type { BlockNode, InlineNode, ListItemNode, RichText } from './rich-text.ts';

export const MESSAGE_MAX_CHARACTERS = 10_000;

/** Lines become paragraphs; nothing in them is read as markup. */
export function fromPlainText(text: string): RichText {
  const content = cleanText(text)
    .split(/\r?\n/)
    .map((line): BlockNode =>
      line === ''
        ? { type: 'paragraph' }
        : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return { type: 'doc', content };
}

/** What a person reads, one line per block: for search, previews, mail and counting. */
export function toPlainText(body: RichText): string {
  return body.content.map(blockText).join('\n');
}

function blockText(node: BlockNode | ListItemNode): string {
  if (node.type === 'paragraph' || node.type === 'codeBlock') {
    return (node.content ?? []).map(inlineText).join('');
  }
  return node.content.map(blockText).join('\n');
}

function inlineText(node: InlineNode): string {
  if (node.type === 'text') return node.text;
  return node.type === 'mention' ? `@${node.attrs.label}` : '\n';
}

/** The people named in the text, each once. */
export function mentionedIds(body: RichText): string[] {
  const ids = new Set<string>();
  const visit = (node: BlockNode | ListItemNode | InlineNode) => {
    if (node.type === 'mention') ids.add(node.attrs.id);
    else if ('content' in node) node.content?.forEach(visit);
  };
  body.content.forEach(visit);
  return [...ids];
}
