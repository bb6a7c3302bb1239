import { z } from 'zod';
import { streamIdSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { standSchema } from './chat.view.ts';

export const SYNC_MAX_STREAMS = 500;

const position = z.int().min(0);

function bounded<T extends z.ZodType>(value: T) {
  return z
    .record(streamIdSchema, value)
    .refine((at) => Object.keys(at).length <= SYNC_MAX_STREAMS, { params: { code: 'too_large' } });
}

/** Streams of a person: where everything stands after an absence, and the minute check. */
export const syncContract = {
  sync: operation({
    method: 'POST',
    path: '/sync',
    summary: 'All your streams with their heads; `gone` are those you asked for but lost',
    action: 'streams.sync',
    limit: 'range',
    audit: false,
  })
    .input(z.strictObject({ at: bounded(position).default({}) }))
    .output(
      z.object({
        storeEpoch: z.string(),
        streams: z.array(standSchema),
        gone: z.array(streamIdSchema),
      }),
    ),

  heads: operation({
    method: 'POST',
    path: '/heads',
    summary: 'Only the streams that differ from what you hold',
    action: 'streams.sync',
    limit: 'range',
    audit: false,
  })
    .input(z.strictObject({ at: bounded(z.strictObject({ w: position, readR: position })) }))
    .output(z.object({ streams: z.array(standSchema), gone: z.array(streamIdSchema) })),
};
