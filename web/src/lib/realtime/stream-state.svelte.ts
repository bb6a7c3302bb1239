import type { MessageView, RangeView } from '@leerkring/shared/features/chat/chat.view.ts';
import { api } from '#lib/api/browser.ts';
import { StreamWindow, type CoveredRange } from './stream-window.ts';

const PAGE = 50;
const FILL_PAGE = 200;
/** Beyond this many numbers the newest page comes instead; the rest loads when it is scrolled to. */
const FAR_BEHIND = 5_000;
const PUSH_PATIENCE_MS = 500;

/**
 * One open stream as the screen sees it. Usually its window ends at the newest entry (`atEnd`);
 * after a jump into the past it does not, and news waits outside until the reader comes back.
 */
export class StreamState {
  readonly s: string;
  messages = $state.raw<MessageView[]>([]);
  /** Whether there is older history to load. */
  hasOlder = $state(false);
  /** Whether the reader is at the newest end and news belongs in the window. */
  atEnd = $state(true);
  loading = $state(false);
  #window: StreamWindow;
  #head: number;
  #floor: number;
  #filling = false;

  constructor(first: RangeView) {
    this.s = first.s;
    this.#window = new StreamWindow(first);
    this.#head = first.head;
    this.#floor = first.floor;
    this.#show();
  }

  /** The oldest number this window covers. */
  get low(): number {
    return this.#window.low;
  }

  /** The newest number this window covers. */
  get high(): number {
    return this.#window.high;
  }

  find(id: string): MessageView | undefined {
    return this.#window.find(id);
  }

  /** News from the socket or a range. */
  take(range: CoveredRange): void {
    this.#head = Math.max(this.#head, range.to);
    if (this.atEnd || range.from <= this.#window.high) {
      const hole = this.#window.take(range);
      if (hole) void this.fill();
    } else this.#window.refresh(range.items);
    this.#show();
  }

  /** Fetches whatever is missing at the end; single flight. What fails now is asked again later. */
  async fill(head = this.#head): Promise<void> {
    this.#head = Math.max(this.#head, head);
    if (this.#filling || !this.atEnd) return;
    this.#filling = true;
    try {
      if (this.#head - this.#window.high > FAR_BEHIND) await this.reload();
      while (this.#window.high < this.#head && (await this.#fillOnce()));
    } catch {
      // The minute check and every reconnect ask again for whatever is missing here.
    } finally {
      this.#filling = false;
    }
  }

  async #fillOnce(): Promise<boolean> {
    const before = this.#window.high;
    const range = await api.chat.range({ s: this.s, after: before, limit: FILL_PAGE });
    this.#head = Math.max(this.#head, range.head);
    this.#window.take(range);
    this.#show();
    return this.#window.high > before;
  }

  /** Something with this number exists by now; fetches it when the push does not bring it. */
  expect(r: number): void {
    setTimeout(() => void this.fill(r), PUSH_PATIENCE_MS);
  }

  async loadOlder(): Promise<void> {
    if (this.loading || !this.hasOlder) return;
    await this.#load(async () => {
      const range = await api.chat.range({ s: this.s, before: this.#window.low, limit: PAGE });
      this.#window.takeOlder(range);
    });
  }

  /** Loads the page after a jump, until the window reaches the newest entry again. */
  async loadNewer(): Promise<void> {
    if (this.loading || this.atEnd) return;
    await this.#load(async () => {
      const range = await api.chat.range({ s: this.s, after: this.#window.high, limit: PAGE });
      this.#head = Math.max(this.#head, range.head);
      this.#window.take(range);
    });
  }

  /** Brings a number into view; answers false when it is not there (any more). */
  async jumpTo(r: number): Promise<boolean> {
    if (!this.#window.holds(r)) {
      await this.#load(async () => {
        this.#restart(await api.chat.range({ s: this.s, around: r, limit: PAGE }));
      });
    }
    return this.messages.some((message) => message.r === r);
  }

  async backToEnd(): Promise<void> {
    if (this.atEnd) return;
    await this.#load(async () => this.#restart(await api.chat.range({ s: this.s, limit: PAGE })));
  }

  /** Forgets what it held: after a restore of the server numbers may mean other things. */
  async reload(): Promise<void> {
    await this.#load(async () => this.#restart(await api.chat.range({ s: this.s, limit: PAGE })));
  }

  async #load(work: () => Promise<void>): Promise<void> {
    this.loading = true;
    try {
      await work();
    } finally {
      this.loading = false;
      this.#show();
    }
  }

  #restart(range: RangeView): void {
    this.#window = new StreamWindow(range);
    this.#head = range.head;
    this.#floor = range.floor;
    this.atEnd = range.to >= range.head;
  }

  #show(): void {
    this.messages = this.#window.messages;
    this.hasOlder = this.#window.low > this.#floor + 1;
    // Once at the end it stays so: a hole there is being filled, not looked away from.
    this.atEnd ||= this.#window.high >= this.#head;
  }
}
