import { clientFrames } from '@leerkring/shared/features/chat/chat.events.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { randomUUID } from 'node:crypto';
import { refusalFor } from '../platform/errors.ts';
import type { LiveSocket } from './frames.ts';

/** Does what a client said; what it gives back is the answer. */
export type FrameHandler = (socket: LiveSocket, frame: never) => unknown;

/** Looked up by name in a Map: a name out of a packet is never a key of an object. */
export type FrameHandlers = ReadonlyMap<string, FrameHandler>;

const ANSWER_MS = 10_000;

/**
 * Does what one packet asks and answers within ten seconds, whatever the handler does. False when
 * nothing is known under this name.
 */
export async function dispatch(
  socket: LiveSocket,
  handlers: FrameHandlers,
  [name, ...args]: readonly unknown[],
): Promise<boolean> {
  const handler = typeof name === 'string' ? handlers.get(name) : undefined;
  const answer = answerOf(args);
  if (!handler || typeof name !== 'string') {
    answer(refused(socket, new AppError('invalid')));
    return false;
  }
  try {
    const frame = parseFrame(name, args);
    answer((await inTime(handler, socket, frame)) ?? { ok: true });
  } catch (error) {
    answer(refused(socket, error));
  }
  return true;
}

function refused(socket: LiveSocket, error: unknown) {
  const requestId = randomUUID();
  const { body } = refusalFor({ locale: socket.data.locale, requestId }, error);
  return { ok: false, code: body.code, requestId };
}

async function inTime(handler: FrameHandler, socket: LiveSocket, frame: unknown) {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('a handler did not answer')), ANSWER_MS);
  try {
    // The frame was parsed with the schema that stands under the same name as the handler.
    return await Promise.race([handler(socket, frame as never), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Answers once, and only when somebody waits for it in the place where a callback belongs. */
function answerOf(args: readonly unknown[]): (verdict: unknown) => void {
  const last: unknown = args.at(-1);
  return typeof last === 'function'
    ? (verdict) => void Reflect.apply(last, undefined, [verdict])
    : () => {};
}

/** Exactly one plain object, and perhaps a callback after it. */
function parseFrame(name: string, args: readonly unknown[]): unknown {
  const [frame, callback, ...rest] = args;
  const isShape = rest.length === 0 && (callback === undefined || typeof callback === 'function');
  if (!isShape || !isPlainObject(frame) || !isShallow(frame)) throw new AppError('invalid');
  const schema = new Map(Object.entries(clientFrames)).get(name);
  const parsed = schema?.safeParse(frame);
  if (parsed && !parsed.success) throw new AppError('invalid');
  return parsed?.data ?? frame;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const MAX_DEPTH = 8;

function isShallow(root: object): boolean {
  const waiting: [unknown, number][] = [[root, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) return false;
    for (const child of Object.values(value)) waiting.push([child, depth + 1]);
  }
  return true;
}
