import { isStale, type OutboxItem } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';

const RETRY_SECONDS = [1, 2, 4, 8, 15, 30];
const PARALLEL_STREAMS = 4;
const INTERNAL_TRIES = 3;

export type SendVerdict =
  | { ok: true; r: number }
  | { ok: false; code: string; message: string; retryable: boolean; retryAfterMs?: number };

export interface SenderParts {
  userId: string;
  store: OutboxStore;
  /** Brings one message to the server; never throws. */
  deliver: (item: OutboxItem) => Promise<SendVerdict>;
  /** Tells the screen that an item changed. */
  onChange: (item: OutboxItem) => void;
  now?: () => number;
  random?: () => number;
  /** Resolves after this many milliseconds, or earlier when the sender is woken. */
  wait?: (ms: number) => Promise<void>;
}

/**
 * Empties the outbox: within a stream strictly in the order of saying, one at a time; streams side
 * by side. What cannot be sent now is tried again; what is refused stays visible with its text and
 * lets the next one pass.
 */
export class Sender {
  #parts: Required<SenderParts>;
  #busy = new Map<string, Promise<void>>();
  #wakers = new Set<() => void>();
  #stopped = false;

  constructor(parts: SenderParts) {
    this.#parts = {
      now: Date.now,
      random: Math.random,
      wait: (ms) => this.#sleep(ms),
      ...parts,
    };
  }

  /** Looks in the outbox and sends what waits. Call it after every put and when back online. */
  async wake(): Promise<void> {
    for (const waker of this.#wakers) waker();
    const items = await this.#parts.store.all(this.#parts.userId);
    const streams = new Set(items.filter(isWaiting).map((item) => item.s));
    for (const s of streams) {
      if (this.#stopped || this.#busy.has(s) || this.#busy.size >= PARALLEL_STREAMS) continue;
      const work = this.#drain(s).finally(() => this.#busy.delete(s));
      this.#busy.set(s, work);
      void work.then(() => this.wake());
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const waker of this.#wakers) waker();
  }

  async #drain(s: string): Promise<void> {
    for (let item = await this.#next(s); item && !this.#stopped; item = await this.#next(s)) {
      if (isStale(item, this.#parts.now())) await this.#change(item, { state: 'stale' });
      else await this.#sendOnce(item);
    }
  }

  async #next(s: string): Promise<OutboxItem | undefined> {
    const items = await this.#parts.store.all(this.#parts.userId);
    return items.find((item) => item.s === s && isWaiting(item));
  }

  async #sendOnce(item: OutboxItem): Promise<void> {
    const sending = await this.#change(item, { state: 'sending', attempts: item.attempts + 1 });
    const verdict = await this.#parts.deliver(sending);
    if (verdict.ok) await this.#confirm(sending, verdict.r);
    else if (mayRetry(verdict, sending.attempts)) await this.#later(sending, verdict.retryAfterMs);
    else await this.#change(sending, { state: 'failed', problem: verdict.message });
  }

  /** The server has it for ever, so this device need not keep it; the screen waits for its push. */
  async #confirm(item: OutboxItem, r: number): Promise<void> {
    await this.#parts.store.remove(item.cid);
    this.#parts.onChange({ ...item, state: 'confirmed', r });
  }

  async #later(item: OutboxItem, retryAfterMs?: number): Promise<void> {
    await this.#change(item, { state: 'queued' });
    const step = Math.min(item.attempts, RETRY_SECONDS.length) - 1;
    const ceiling = (RETRY_SECONDS[step] ?? 1) * 1000;
    await this.#parts.wait(Math.max(retryAfterMs ?? 0, ceiling * this.#parts.random()));
  }

  async #change(item: OutboxItem, change: Partial<OutboxItem>): Promise<OutboxItem> {
    const changed = { ...item, ...change };
    await this.#parts.store.put(changed);
    this.#parts.onChange(changed);
    return changed;
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#wakers.add(done);
    });
  }
}

/** A tab that died while sending left the item so; the server knows the cid when it did arrive. */
function isWaiting(item: OutboxItem): boolean {
  return item.state === 'queued' || item.state === 'sending';
}

function mayRetry(verdict: SendVerdict & { ok: false }, attempts: number): boolean {
  if (verdict.code === 'internal') return attempts < INTERNAL_TRIES;
  // Signed out in the meantime: everything waits here until the person is back.
  return verdict.retryable || verdict.code === 'auth_required';
}
