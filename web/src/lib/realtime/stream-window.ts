import type {
  EntryView,
  MessageView,
  RangeView,
} from '@leerkring/shared/features/chat/chat.view.ts';

/** What arrives over the socket or from `GET range`: both are a covered range of numbers. */
export type CoveredRange = Pick<RangeView, 's' | 'from' | 'to' | 'items'>;

const KEEP_ASIDE = 500;

/**
 * The stretch of a stream that this page holds without holes, from `low` to `high`, and the
 * messages in it as they are now. Ranges may come in any order and more than once; what comes out
 * depends only on which numbers are covered. Never sorted by time.
 */
export class StreamWindow {
  readonly s: string;
  low: number;
  high: number;
  #messages = new Map<string, MessageView>();
  #aside: CoveredRange[] = [];

  constructor(first: CoveredRange) {
    this.s = first.s;
    this.low = first.from;
    this.high = first.to;
    this.#upsert(first.items);
  }

  /** Takes news at the end. Answers the number to fetch after when there is a hole. */
  take(range: CoveredRange): { fetchAfter: number } | undefined {
    if (range.from > this.high + 1) {
      if (this.#aside.length < KEEP_ASIDE) this.#aside.push(range);
      return { fetchAfter: this.high };
    }
    this.high = Math.max(this.high, range.to);
    this.#upsert(range.items);
    return this.#takeAside();
  }

  /** Takes what changed in the messages it holds, from news beyond its end. */
  refresh(items: EntryView[]): void {
    this.#upsert(items);
  }

  /** Takes an older page that ends where this window begins. */
  takeOlder(range: CoveredRange): void {
    if (range.to < this.low - 1) return;
    this.low = Math.min(this.low, range.from);
    this.#upsert(range.items);
  }

  /** The messages in the order in which they were said. */
  get messages(): MessageView[] {
    return [...this.#messages.values()].sort((a, b) => a.r - b.r);
  }

  find(id: string): MessageView | undefined {
    return this.#messages.get(id);
  }

  holds(r: number): boolean {
    return r >= this.low && r <= this.high;
  }

  #takeAside(): { fetchAfter: number } | undefined {
    const waiting = this.#aside.sort((a, b) => a.from - b.from);
    this.#aside = [];
    let hole: { fetchAfter: number } | undefined;
    for (const range of waiting) hole = this.take(range);
    return hole;
  }

  // A change of a message outside the window says nothing here: its page brings it when it loads.
  #upsert(items: EntryView[]): void {
    for (const { message } of items) {
      if (message && this.holds(message.r)) this.#keepNewest(message);
    }
  }

  #keepNewest(message: MessageView): void {
    const known = this.#messages.get(message.id);
    if (!known || known.lastR < message.lastR) this.#messages.set(message.id, message);
  }
}
