import { isBlank } from '@leerkring/shared/clean-text.ts';
import type { BlockNode, InlineNode, ListItemNode, RichText } from '@leerkring/shared/rich-text.ts';
import { safeHref } from '@leerkring/shared/safe-href.ts';

/** A node as an editor writes it: with attributes of its own that the contract does not know. */
export interface EditorNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: EditorNode[];
}

type TextNode = Extract<InlineNode, { type: 'text' }>;
type Mark = NonNullable<TextNode['marks']>[number];

export const emptyBody: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Exactly what the contract takes: nodes and marks it knows, without the empty lines around. */
export function toRichBody(doc: EditorNode): RichText {
  const content = blocksOf(doc);
  const from = content.findIndex((block) => !isEmptyParagraph(block));
  if (from < 0) return emptyBody;
  const to = content.findLastIndex((block) => !isEmptyParagraph(block));
  return { type: 'doc', content: content.slice(from, to + 1) };
}

function blocksOf(parent: EditorNode): BlockNode[] {
  return (parent.content ?? []).flatMap((node): BlockNode[] => {
    switch (node.type) {
      case 'codeBlock':
        return [{ type: 'codeBlock', ...nonEmpty(bareTextsOf(node)) }];
      case 'blockquote':
        return [{ type: 'blockquote', content: filled(blocksOf(node)) }];
      case 'bulletList':
      case 'orderedList':
        return [{ type: node.type, content: (node.content ?? []).map(itemOf) }];
      default:
        return [{ type: 'paragraph', ...nonEmpty(inlinesOf(node)) }];
    }
  });
}

function itemOf(node: EditorNode): ListItemNode {
  return { type: 'listItem', content: filled(blocksOf(node)) };
}

function filled(blocks: BlockNode[]): BlockNode[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}

/** No `content` at all where there is none, as an editor writes it too. */
export function nonEmpty<T>(content: T[]): { content?: T[] } {
  return content.length > 0 ? { content } : {};
}

/** The words, mentions and line ends of a node, as the contract knows them. */
export function inlinesOf(parent: EditorNode): InlineNode[] {
  return (parent.content ?? []).flatMap((node): InlineNode[] => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
    if (node.type === 'mention') return mentionOf(node);
    return textOf(node);
  });
}

function mentionOf({ attrs }: EditorNode): InlineNode[] {
  const { id, label } = attrs ?? {};
  if (typeof id !== 'string' || typeof label !== 'string') return [];
  return [{ type: 'mention', attrs: { id, label } }];
}

/** Only the words of a node, without their marks: what code consists of. */
export function bareTextsOf(parent: EditorNode): TextNode[] {
  return (parent.content ?? []).flatMap(textOf).map(withoutMarks);
}

function textOf({ text, marks = [] }: EditorNode): TextNode[] {
  if (!text) return [];
  const known = marks.flatMap(markOf);
  return [{ type: 'text', text, ...(known.length > 0 && { marks: known }) }];
}

function withoutMarks({ type, text }: TextNode): TextNode {
  return { type, text };
}

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): Mark[] {
  if (type === 'bold' || type === 'italic' || type === 'code') return [{ type }];
  const href = type === 'link' && typeof attrs?.['href'] === 'string' ? attrs['href'] : '';
  return safeHref(href) ? [{ type: 'link', attrs: { href } }] : [];
}

function isEmptyParagraph(block: BlockNode): boolean {
  if (block.type !== 'paragraph') return false;
  return (block.content ?? []).every((node) => node.type === 'text' && isBlank(node.text));
}
