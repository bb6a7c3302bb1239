import { z } from 'zod';
import { idSchema, streamIdSchema } from '../../ids.ts';
import { subjectSchema } from '../../subject.schema.ts';
import { subjectKinds } from '../../subject.ts';
import { entryViewSchema } from './chat.view.ts';

export { PROTOCOL_VERSION } from './protocol.ts';

/** What the server tells over the socket. Every frame is checked against these in tests (M-18). */
export const serverFrames = {
  /** A numbered range of a stream, in order. */
  ev: z.strictObject({
    s: streamIdSchema,
    from: z.int(),
    to: z.int(),
    items: z.array(entryViewSchema),
  }),
  /** You may no longer read this stream. */
  gone: z.strictObject({ s: streamIdSchema, reason: z.enum(['left', 'removed', 'closed']) }),
  /** Your other device read further; `asOf` is the head the counts were taken at. */
  readAt: z.strictObject({
    s: streamIdSchema,
    readR: z.int(),
    unread: z.int(),
    mentions: z.int(),
    asOf: z.int(),
  }),
  /** Your rooms or rights changed: ask again. */
  changed: z.strictObject({ what: z.enum(['rooms', 'me']) }),
  /** A subject you watch is now at this number: ask what changed. */
  news: z.strictObject({ kind: z.enum(subjectKinds), id: z.string(), revision: z.int() }),
  /** A subject you watch is not yours to see, or not any more. */
  unseen: z.strictObject({ kind: z.enum(subjectKinds), id: z.string() }),
  /** Somebody is writing; forget it after six seconds. */
  typing: z.strictObject({ s: streamIdSchema, personId: idSchema, name: z.string() }),
  /** Who of those you watch came or went. */
  presence: z.strictObject({ online: z.array(idSchema), offline: z.array(idSchema) }),
  /** This connection ends; the reason says whether to come back. */
  end: z.strictObject({ reason: z.enum(['session', 'slow_consumer', 'proto']) }),
  /** The server is going down: come back at a random moment in this window. */
  drain: z.strictObject({ minMs: z.int(), maxMs: z.int() }),
};

/** What a client may say. Nothing here changes stored things. */
export const clientFrames = {
  hello: z.strictObject({
    proto: z.int(),
    build: z.string().max(80),
    storeEpoch: z.string().max(80).optional(),
  }),
  typing: z.strictObject({ s: streamIdSchema }),
  /** The people on screen: only their presence is told. */
  watch: z.strictObject({ people: z.array(idSchema).max(200) }),
  /** The subjects on screen: exactly these are told from now on. */
  look: z.strictObject({ subjects: z.array(subjectSchema).max(20) }),
  beat: z.strictObject({}),
};

/** The answer to `hello`. */
export const helloVerdict = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    storeEpoch: z.string(),
    userId: idSchema,
    serverTime: z.string(),
  }),
  z.strictObject({ ok: z.literal(false), code: z.string(), requestId: z.string() }),
]);

export type ServerFrame<Name extends keyof typeof serverFrames> = z.infer<
  (typeof serverFrames)[Name]
>;
export type ClientFrame<Name extends keyof typeof clientFrames> = z.infer<
  (typeof clientFrames)[Name]
>;
export type HelloVerdict = z.infer<typeof helloVerdict>;

/** Socket.IO's typing of both directions. */
export type ServerToClientEvents = {
  [Name in keyof typeof serverFrames]: (frame: ServerFrame<Name>) => void;
};
export interface ClientToServerEvents {
  hello: (frame: ClientFrame<'hello'>, answer: (verdict: HelloVerdict) => void) => void;
  typing: (frame: ClientFrame<'typing'>) => void;
  watch: (frame: ClientFrame<'watch'>) => void;
  look: (frame: ClientFrame<'look'>) => void;
  beat: (frame: ClientFrame<'beat'>) => void;
}
