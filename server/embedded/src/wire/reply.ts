import { encode } from '../engine/version.ts';

/** What a command answers: a document, or one that is already BSON. */
export type Reply = Record<string, unknown> | Uint8Array;

const OP_REPLY = 1;
const OP_MSG = 2013;

let nextId = 1;

export function encodeReply(reply: Reply, requestId: number, legacy: boolean): Buffer {
  const body = reply instanceof Uint8Array ? reply : encode(reply, true);
  const prefix = legacy ? 36 : 21;
  const message = Buffer.allocUnsafe(prefix + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(nextId, 4);
  message.writeInt32LE(requestId, 8);
  message.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  message.fill(0, 16, prefix);
  // An OP_REPLY tells how many documents follow: one.
  if (legacy) message.writeInt32LE(1, 32);
  message.set(body, prefix);
  nextId = (nextId + 1) & 0x7fffffff;
  return message;
}
