import { z } from 'zod';
import { isBlank } from './clean-text.ts';
import { idSchema } from './ids.ts';
import {
  fromPlainText,
  mentionedIds,
  MESSAGE_MAX_CHARACTERS,
  toPlainText,
} from './message-text.ts';
import { safeHref } from './safe-href.ts';

// Apart from the schemas, so that a page can use them without loading zod.
export { fromPlainText, mentionedIds, MESSAGE_MAX_CHARACTERS, safeHref, toPlainText };

const MAX_DEPTH = 8;
const MAX_NODES = 2_000;

const linkMark = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({
    href: z
      .string()
      .max(2_000)
      .refine((href) => safeHref(href) !== undefined, { params: { reason: 'link' } }),
  }),
});
const plainMark = z.strictObject({ type: z.enum(['bold', 'italic', 'code']) });
const markSchema = z.union([linkMark, plainMark]);

/** A run of text with its marks. */
export const textNode = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .max(MESSAGE_MAX_CHARACTERS * 2),
  marks: z.array(markSchema).max(4).optional(),
});
const mentionNode = z.strictObject({
  type: z.literal('mention'),
  attrs: z.strictObject({ id: idSchema, label: z.string().min(1).max(120) }),
});
const breakNode = z.strictObject({ type: z.literal('hardBreak') });
/** What may stand inside a line. */
export const inlineNode = z.union([textNode, mentionNode, breakNode]);
export type InlineNode = z.infer<typeof inlineNode>;

const paragraphNode = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(inlineNode).max(500).optional(),
});
const codeBlockNode = z.strictObject({
  type: z.literal('codeBlock'),
  content: z.array(textNode).max(50).optional(),
});

export interface ListItemNode {
  type: 'listItem';
  content: BlockNode[];
}
export type BlockNode =
  | z.infer<typeof paragraphNode>
  | z.infer<typeof codeBlockNode>
  | { type: 'blockquote'; content: BlockNode[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItemNode[] };

const blocks: z.ZodType<BlockNode[]> = z.lazy(() => z.array(blockNode).min(1).max(200));
const listItemNode = z.strictObject({ type: z.literal('listItem'), content: blocks });
const blockNode: z.ZodType<BlockNode> = z.lazy(() =>
  z.union([
    paragraphNode,
    codeBlockNode,
    z.strictObject({ type: z.literal('blockquote'), content: blocks }),
    z.strictObject({
      type: z.enum(['bulletList', 'orderedList']),
      content: z.array(listItemNode).min(1).max(200),
    }),
  ]),
);

export interface RichText {
  type: 'doc';
  content: BlockNode[];
}

/** Short formatted text of a message: the JSON the composer writes and the screen renders. */
export const richTextSchema: z.ZodType<RichText> = z
  .unknown()
  .refine((value) => isShallow(value), { params: { reason: 'depth' } })
  .pipe(z.strictObject({ type: z.literal('doc'), content: blocks }));

/** A message body as it comes in: plain text is welcome and becomes paragraphs. */
export const messageBodySchema = z
  .union([
    z
      .string()
      .max(MESSAGE_MAX_CHARACTERS * 2)
      .transform(fromPlainText),
    richTextSchema,
  ])
  .superRefine((body, context) => {
    const text = toPlainText(body);
    if (text.length > MESSAGE_MAX_CHARACTERS) refuse(context, 'message.long');
    else if (isBlank(text)) refuse(context, 'message.empty');
  });

function refuse(context: z.RefinementCtx, reason: string) {
  context.addIssue({ code: 'custom', params: { reason } });
}

/** Depth and size are checked before the recursive schema sees the value. */
function isShallow(root: unknown): boolean {
  let nodes = 0;
  const waiting: [unknown, number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (++nodes > MAX_NODES * 3 || depth > MAX_DEPTH * 2 + 4) return false;
    for (const child of Object.values(value)) waiting.push([child, depth + 1]);
  }
  return true;
}
