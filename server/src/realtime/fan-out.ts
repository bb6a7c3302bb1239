import type { EntryView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import { log } from '../platform/log.ts';
import { trusted } from '../platform/mongoose.ts';
import { ringDoorbell } from './doorbell.ts';
import { Entries } from './entries.ts';
import { isWatched, pushEntries } from './socket-rooms.ts';
import { streamKind } from './stream-kind.ts';
import { noticeHead } from './stream-memory.ts';

/** Numbers `from` up to and including `to`. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Tells a committed range to everybody who listens to the stream, after all lower numbers. Never
 * throws and never waits: what fails here is told with the next range.
 */
export function tell(s: StreamId, span: Span, present: () => Promise<EntryView[]>): void {
  wakeWaiting(s, span.to);
  ringDoorbell(s, span.to);
  inTurn(s, () => push(s, span, present));
}

/** Another process committed up to this number: tell what is new to those who listen here. */
export function tellUpTo(s: StreamId, head: number): void {
  noticeHead(s, head);
  wakeWaiting(s, head);
  if (isWatched(s)) inTurn(s, () => pushSpan(s, head));
}

/** Whoever listens from now on knows everything up to this number by other means. */
export function watchFrom(s: StreamId, head: number): void {
  const line = lineOf(s);
  line.told ??= head;
}

/** Nothing is kept for streams that nobody here listens to. */
export function forgetUnwatched(): void {
  for (const [s, { length }] of lines) if (length === 0 && !isWatched(s)) lines.delete(s);
}

/** Resolves when the stream has something after `after`, or after so many milliseconds. */
export function waitForEntry(s: StreamId, after: number, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const waiter = { after, wake: () => finish() };
    const timer = setTimeout(() => finish(), ms);
    const finish = () => {
      clearTimeout(timer);
      waiting.get(s)?.delete(waiter);
      if (waiting.get(s)?.size === 0) waiting.delete(s);
      resolve();
    };
    waiting.set(s, (waiting.get(s) ?? new Set()).add(waiter));
  });
}

/** Lets everybody who waits look again: this process stops. */
export function stopWaiting(): void {
  for (const s of [...waiting.keys()]) wakeWaiting(s, Infinity);
}

interface Line {
  /** Last number told to the sockets of this process. */
  told?: number;
  /** Ranges are told one after the other. */
  turn: Promise<void>;
  length: number;
}

const lines = new Map<StreamId, Line>();
const waiting = new Map<StreamId, Set<{ after: number; wake: () => void }>>();

function wakeWaiting(s: StreamId, head: number): void {
  for (const { after, wake } of [...(waiting.get(s) ?? [])]) if (head > after) wake();
}

function lineOf(s: StreamId): Line {
  const line = lines.get(s) ?? { turn: Promise.resolve(), length: 0 };
  lines.set(s, line);
  return line;
}

function inTurn(s: StreamId, work: () => Promise<void>): void {
  const line = lineOf(s);
  line.length += 1;
  line.turn = line.turn
    .then(work)
    .catch((error: unknown) => log.error('fanout.failed', { error }))
    .finally(() => {
      line.length -= 1;
      if (line.length === 0 && !isWatched(s)) lines.delete(s);
    });
}

async function push(s: StreamId, span: Span, present: () => Promise<EntryView[]>): Promise<void> {
  const told = lines.get(s)?.told ?? span.from - 1;
  if (span.to <= told) return;
  if (isWatched(s)) {
    const from = Math.max(told + 1, span.to - LONGEST_PUSH);
    const items = span.from === from ? await present() : await read(s, { from, to: span.to });
    pushEntries({ s, from, to: span.to, items });
  }
  noteTold(s, span.to);
}

function noteTold(s: StreamId, told: number): void {
  const line = lines.get(s);
  if (line) line.told = Math.max(line.told ?? 0, told);
}

// Who is further behind than this asks for the ranges.
const LONGEST_PUSH = 500;

async function pushSpan(s: StreamId, head: number): Promise<void> {
  const told = lines.get(s)?.told ?? head - 1;
  const span = { from: told + 1, to: head };
  if (head > told) await push(s, span, () => read(s, span));
}

async function read(s: StreamId, { from, to }: Span): Promise<EntryView[]> {
  const numbers = trusted({ $gte: from, $lte: to });
  const entries = await Entries.find({ s, r: numbers }).sort({ r: 1 }).lean();
  return streamKind().present(s, entries);
}
