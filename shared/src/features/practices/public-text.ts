import type { LongBlock, LongFlow, LongTable, LongText } from '../../long-text.ts';
import type { InlineNode } from '../../rich-text.ts';

type Row = LongTable['content'][number];
type TextNode = Extract<InlineNode, { type: 'text' }>;

export interface PublicWords {
  /** What becomes of a run of text, an alternative text or the name of a file. */
  text: (text: string) => string;
  /** What stands in the place of a person who is named. */
  person: (id: string, label: string) => string;
}

/** A long text as everybody may read it; links that write a mail become plain words. */
export function publicLongText(text: LongText, words: PublicWords): LongText {
  const within = <C extends { content: LongFlow[] }>(parent: C): C => ({
    ...parent,
    content: parent.content.map(flow),
  });
  const flow = (block: LongFlow): LongFlow => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return block.content
          ? { ...block, content: block.content.map((node) => inline(node, words)) }
          : block;
      case 'codeBlock':
        return block.content
          ? { ...block, content: block.content.map((node) => textNode(node, words)) }
          : block;
      case 'image':
        return { ...block, attrs: { ...block.attrs, alt: words.text(block.attrs.alt) } };
      case 'file':
        return { ...block, attrs: { ...block.attrs, name: words.text(block.attrs.name) } };
      case 'blockquote':
        return { type: 'blockquote', content: block.content.map(flow) };
      case 'taskList':
        return { ...block, content: block.content.map(within) };
      default:
        return { ...block, content: block.content.map(within) };
    }
  };
  const row = (one: Row): Row => ({ ...one, content: one.content.map(within) });
  const block = (one: LongBlock): LongBlock =>
    one.type === 'table' ? { ...one, content: one.content.map(row) } : flow(one);
  return { ...text, content: text.content.map(block) };
}

function inline(node: InlineNode, words: PublicWords): InlineNode {
  if (node.type === 'mention') {
    return { type: 'text', text: words.person(node.attrs.id, node.attrs.label) };
  }
  return node.type === 'text' ? textNode(node, words) : node;
}

function textNode(node: TextNode, words: PublicWords): TextNode {
  const marks = node.marks?.filter((mark) => mark.type !== 'link' || !isMail(mark.attrs.href));
  return { ...node, text: words.text(node.text), ...(marks && { marks }) };
}

function isMail(href: string): boolean {
  return /^mailto:/i.test(href) || href.includes('@');
}
