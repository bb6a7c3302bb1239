import { mergeAttributes, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Heading } from '@tiptap/extension-heading';
import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import { fileAddress } from './file-address.ts';

const withFile = {
  fileId: {
    default: null,
    parseHTML: (element: HTMLElement) => element.dataset['fileId'] ?? null,
    renderHTML: ({ fileId }: Record<string, unknown>) => ({ 'data-file-id': fileId }),
  },
};

/** A picture that was uploaded here. Pictures from elsewhere match nothing and fall away. */
export const LongImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ ...withFile, alt: { default: '' } }),
  parseHTML: () => [{ tag: 'img[data-file-id]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'img',
    mergeAttributes(HTMLAttributes, { src: fileAddress(HTMLAttributes['data-file-id']) }),
  ],
});

export const LongFileNode = Node.create({
  name: 'file',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...withFile,
    name: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['name'] ?? '',
      renderHTML: ({ name }: Record<string, unknown>) => ({ 'data-name': name }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-file-id]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'file' }),
    String(node.attrs['name']),
  ],
});

/** A quote remembers whose words it holds. */
export const LongQuoteNode = Blockquote.extend({
  addAttributes: () => ({
    postId: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['post'] ?? null,
      renderHTML: ({ postId }: Record<string, unknown>) => (postId ? { 'data-post': postId } : {}),
    },
  }),
});

const levels = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

/** Two levels; what is pasted with other ones comes down to those. */
export const LongHeadingNode = Heading.configure({ levels: [2, 3] }).extend({
  parseHTML: () => Object.entries(levels).map(([tag, level]) => ({ tag, attrs: { level } })),
  renderHTML({ node, HTMLAttributes }) {
    const level = Number(node.attrs['level']);
    return [`h${level}`, mergeAttributes(HTMLAttributes, { class: `level-${level}` }), 0];
  },
});

/** In a group of its own, so that tables stand at the top only, as the contract wants. */
export const LongTableNode = Table.extend({
  group: 'tableBlock',
  // Without the widths it writes as style attributes, which the content policy refuses.
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { class: 'table-scroll' },
    ['table', HTMLAttributes, ['tbody', 0]],
  ],
}).configure({ resizable: false, View: null });

const cellAttributes = () => ({
  colspan: { default: 1 },
  rowspan: { default: 1 },
  // Asked by the commands for tables; never set, because columns have no width here.
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

export const LongCellNode = TableCell.extend({ addAttributes: cellAttributes });
export const LongHeaderNode = TableHeader.extend({ addAttributes: cellAttributes });
