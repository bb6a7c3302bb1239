import { z } from 'zod';
import { clientIdSchema, daySchema, idSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { paragraphSchema } from '../../plain-text.ts';
import { itemInput } from './question.item-input.ts';
import { questionItemSchema } from './question-items.view.ts';
import { harvestKinds, TEXT_MAX } from './question.items.ts';
import { questionViewSchema } from './questions.view.ts';

const command = z.strictObject({ id: idSchema, cid: clientIdSchema });
const onItem = command.extend({ itemId: idSchema });
const change = { limit: 'change', audit: false } as const;

/** What hangs on a learning question, and what becomes of messages. */
export const questionItemsContract = {
  addItem: operation({
    method: 'POST',
    path: '/questions/{id}/items',
    summary: 'Add a helper, feedback, action, experiment, evidence, outcome or sub-question',
    action: 'question.addItem',
    ...change,
    status: 201,
  })
    .input(command.extend({ item: itemInput }))
    .output(questionItemSchema),

  changeItem: operation({
    method: 'PATCH',
    path: '/questions/{id}/items/{itemId}',
    summary: 'Change an item as a whole; `base` is the revision you saw',
    action: 'question.changeItem',
    ...change,
  })
    .input(onItem.extend({ base: z.int().min(0), item: itemInput }))
    .output(questionItemSchema),

  removeItem: operation({
    method: 'DELETE',
    path: '/questions/{id}/items/{itemId}',
    summary: 'Remove an item; a harvested one also loses its mark in the conversation',
    action: 'question.removeItem',
    ...change,
  })
    .input(onItem)
    .output(questionViewSchema),

  restoreItem: operation({
    method: 'PUT',
    path: '/questions/{id}/items/{itemId}/restored',
    summary: 'Undo the removal of an item',
    action: 'question.removeItem',
    ...change,
  })
    .input(onItem)
    .output(questionItemSchema),

  harvest: operation({
    method: 'POST',
    path: '/questions/{questionId}/harvests',
    summary: 'Make an insight, sub-question, action or resource out of a message',
    action: 'question.harvest',
    ...change,
    status: 201,
  })
    .input(
      z.strictObject({
        questionId: idSchema,
        messageId: idSchema,
        as: z.enum(harvestKinds),
        cid: clientIdSchema,
        /** Instead of the text of the message. */
        text: paragraphSchema(TEXT_MAX).optional(),
        /** For an action; otherwise you, without a date. */
        ownerId: idSchema.optional(),
        due: daySchema.nullable().optional(),
      }),
    )
    .output(questionItemSchema),
};
