import { z } from 'zod';
import { isBlank, withoutControls } from './clean-text.ts';
import { idSchema } from './ids.ts';
import {
  fileIdsInLong,
  LONG_TEXT_MAX_CHARACTERS,
  longFromPlain,
  longToPlain,
  mentionedInLong,
  quotedInLong,
  withoutQuotesOf,
} from './long-text-plain.ts';
import { LONG_TEXT_MAX_BYTES, withinLongTextSize } from './long-text-size.ts';
import { inlineNode, textNode } from './rich-text.ts';
import type { InlineNode } from './rich-text.ts';

// Apart from the schemas, so that a page can use them without loading zod.
export {
  fileIdsInLong,
  LONG_TEXT_MAX_BYTES,
  LONG_TEXT_MAX_CHARACTERS,
  longFromPlain,
  longToPlain,
  mentionedInLong,
  quotedInLong,
  withoutQuotesOf,
};

const inlineContent = z
  .array(inlineNode)
  .max(500)
  .transform((nodes): InlineNode[] =>
    nodes.flatMap((node): InlineNode[] => {
      if (node.type !== 'text') return [node];
      const text = withoutControls(node.text);
      // An editor refuses to load an empty text node.
      return text === '' ? [] : [{ ...node, text }];
    }),
  )
  .optional();

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlineContent });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlineContent,
});
const codeBlock = z.strictObject({
  type: z.literal('codeBlock'),
  content: z.array(textNode).max(50).optional(),
});
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    fileId: idSchema,
    alt: z.string().max(300).transform(withoutControls),
  }),
});
const file = z.strictObject({
  type: z.literal('file'),
  attrs: z.strictObject({
    fileId: idSchema,
    name: z.string().min(1).max(255).transform(withoutControls),
  }),
});

export interface LongListItem {
  type: 'listItem';
  content: LongFlow[];
}
export interface LongTaskItem {
  type: 'taskItem';
  attrs: { checked: boolean };
  content: LongFlow[];
}
/** `postId`: the post of a thread whose words these are. */
export interface LongQuote {
  type: 'blockquote';
  attrs?: { postId: string } | undefined;
  content: LongFlow[];
}
/** What may stand anywhere: also inside a list, a quote or a cell. */
export type LongFlow =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | z.infer<typeof codeBlock>
  | z.infer<typeof image>
  | z.infer<typeof file>
  | LongQuote
  | { type: 'bulletList' | 'orderedList'; content: LongListItem[] }
  | { type: 'taskList'; content: LongTaskItem[] };

const flowBlocks: z.ZodType<LongFlow[]> = z.lazy(() => z.array(flowBlock).min(1).max(300));
const quote = z.strictObject({
  type: z.literal('blockquote'),
  attrs: z.strictObject({ postId: idSchema }).optional(),
  content: flowBlocks,
});
const listItem = z.strictObject({ type: z.literal('listItem'), content: flowBlocks });
const taskItem = z.strictObject({
  type: z.literal('taskItem'),
  attrs: z.strictObject({ checked: z.boolean() }),
  content: flowBlocks,
});
const flowOptions = [
  paragraph,
  heading,
  codeBlock,
  image,
  file,
  quote,
  z.strictObject({
    type: z.enum(['bulletList', 'orderedList']),
    content: z.array(listItem).min(1).max(300),
  }),
  z.strictObject({ type: z.literal('taskList'), content: z.array(taskItem).min(1).max(300) }),
] as const;
const flowBlock: z.ZodType<LongFlow> = z.discriminatedUnion('type', flowOptions);

const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z
    .strictObject({
      colspan: z.number().int().min(1).max(20).optional(),
      rowspan: z.number().int().min(1).max(100).optional(),
    })
    .optional(),
  content: flowBlocks,
});
const table = z.strictObject({
  type: z.literal('table'),
  content: z
    .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(20) }))
    .min(1)
    .max(100),
});
export type LongTable = z.infer<typeof table>;
/** What may stand at the top: tables do not nest. */
export type LongBlock = LongFlow | LongTable;

export interface LongText {
  type: 'doc';
  content: LongBlock[];
}

const docSchema: z.ZodType<LongText> = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(z.discriminatedUnion('type', [...flowOptions, table]))
    .min(1)
    .max(500),
});

/**
 * Long formatted text of posts, questions and practices; may be empty.
 * Sizes are checked before the recursive part sees the value.
 */
export const longTextSchema: z.ZodType<LongText> = z
  .unknown()
  .refine(withinLongTextSize, { params: { reason: 'longText.long' } })
  .pipe(docSchema)
  .refine((text) => longToPlain(text).length <= LONG_TEXT_MAX_CHARACTERS, {
    params: { reason: 'longText.long' },
  });

const plainInput = z
  .string()
  .max(LONG_TEXT_MAX_CHARACTERS, { error: 'long' })
  .transform(longFromPlain);

/** A long text as it comes in, not empty: plain text is welcome and becomes paragraphs. */
export const longBodySchema = z
  .union([plainInput, longTextSchema])
  .refine(hasSomething, { params: { reason: 'longText.empty' } });

function hasSomething(text: LongText): boolean {
  return !isBlank(longToPlain(text)) || fileIdsInLong(text).length > 0;
}
