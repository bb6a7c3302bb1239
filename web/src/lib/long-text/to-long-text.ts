import { isBlank } from '@leerkring/shared/clean-text.ts';
import type { LongBlock, LongFlow, LongTable, LongText } from '@leerkring/shared/long-text.ts';
import { bareTextsOf, inlinesOf, nonEmpty, type EditorNode } from '#lib/rich-text/rich-body.ts';

type Cell = LongTable['content'][number]['content'][number];

export const emptyLongText: LongText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Exactly what the contract takes: nodes it knows, without the empty lines around. */
export function toLongText(doc: EditorNode): LongText {
  const content = childrenOf(doc).flatMap(blockOf);
  const from = content.findIndex((block) => !isEmptyParagraph(block));
  if (from < 0) return emptyLongText;
  const to = content.findLastIndex((block) => !isEmptyParagraph(block));
  return { type: 'doc', content: content.slice(from, to + 1) };
}

/** Whether nobody would miss it: no words, no picture, no file. */
export function isEmptyLongText({ content }: LongText): boolean {
  return content.every(isEmptyParagraph);
}

function blockOf(node: EditorNode): LongBlock[] {
  return node.type === 'table' ? tableOf(node) : flowOf(node);
}

function flowOf(node: EditorNode): LongFlow[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: levelOf(node) }, ...nonEmpty(inlinesOf(node)) }];
    case 'codeBlock':
      return [{ type: 'codeBlock', ...nonEmpty(bareTextsOf(node)) }];
    case 'blockquote':
      return [{ type: 'blockquote', ...quotedPost(node), content: insideOf(node) }];
    case 'bulletList':
    case 'orderedList':
      return [{ type: node.type, content: childrenOf(node).map(listItem) }];
    case 'taskList':
      return [{ type: 'taskList', content: childrenOf(node).map(taskItem) }];
    case 'image':
    case 'file':
      return attachmentOf(node);
    default:
      return [{ type: 'paragraph', ...nonEmpty(inlinesOf(node)) }];
  }
}

function listItem(node: EditorNode) {
  return { type: 'listItem' as const, content: insideOf(node) };
}

function taskItem(node: EditorNode) {
  const attrs = { checked: node.attrs?.['checked'] === true };
  return { type: 'taskItem' as const, attrs, content: insideOf(node) };
}

function insideOf(node: EditorNode): LongFlow[] {
  const content = childrenOf(node).flatMap(flowOf);
  return content.length > 0 ? content : [{ type: 'paragraph' }];
}

function tableOf(node: EditorNode): LongBlock[] {
  const rows = childrenOf(node).filter((row) => childrenOf(row).length > 0);
  if (rows.length === 0) return [];
  const content = rows.map((row) => ({
    type: 'tableRow' as const,
    content: childrenOf(row).map(cellOf),
  }));
  return [{ type: 'table', content }];
}

function cellOf(node: EditorNode): Cell {
  const type = node.type === 'tableHeader' ? 'tableHeader' : 'tableCell';
  const spans = { ...spanOf(node, 'colspan'), ...spanOf(node, 'rowspan') };
  const attrs = Object.keys(spans).length > 0 ? { attrs: spans } : {};
  return { type, ...attrs, content: insideOf(node) };
}

function spanOf({ attrs }: EditorNode, name: 'colspan' | 'rowspan') {
  const span = attrs?.[name];
  return typeof span === 'number' && span > 1 ? { [name]: span } : {};
}

function levelOf({ attrs }: EditorNode): 2 | 3 {
  return attrs?.['level'] === 3 ? 3 : 2;
}

function quotedPost({ attrs }: EditorNode) {
  const postId = attrs?.['postId'];
  return typeof postId === 'string' ? { attrs: { postId } } : {};
}

function attachmentOf({ type, attrs }: EditorNode): LongFlow[] {
  const { fileId, alt, name } = attrs ?? {};
  if (typeof fileId !== 'string') return [];
  if (type === 'image') {
    return [{ type, attrs: { fileId, alt: typeof alt === 'string' ? alt : '' } }];
  }
  return typeof name === 'string' ? [{ type: 'file', attrs: { fileId, name } }] : [];
}

function childrenOf({ content }: EditorNode): EditorNode[] {
  return content ?? [];
}

function isEmptyParagraph(block: LongBlock): boolean {
  if (block.type !== 'paragraph') return false;
  return (block.content ?? []).every((node) =>
    node.type === 'text' ? isBlank(node.text) : node.type === 'hardBreak',
  );
}
