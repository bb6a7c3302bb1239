import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { EntryView, MessageView } from '@leerkring/shared/features/chat/chat.view.ts';

/**
 * What a client holds of a stream, by the rules of the protocol alone: numbered ranges in any
 * order, each message in the state of its highest `lastR`, quotes after the message they quote.
 */
export class Replica {
  #last = 0;
  readonly #aside = new Map<number, EntryView>();
  readonly #messages = new Map<string, MessageView>();
  readonly numbers: number[] = [];

  /** The last number up to which nothing is missing. */
  get last(): number {
    return this.#last;
  }

  take(items: EntryView[]): void {
    for (const entry of items) if (entry.r > this.#last) this.#aside.set(entry.r, entry);
    for (let next = this.#aside.get(this.#last + 1); next; next = this.#aside.get(this.#last + 1)) {
      this.#aside.delete(next.r);
      this.#last = next.r;
      this.numbers.push(next.r);
      if (next.message) this.#keep(next.message);
    }
  }

  /** Everything on screen, in the order of the screen. */
  view(): MessageView[] {
    const all = [...this.#messages.values()].sort((a, b) => a.r - b.r);
    return all.map((message) => ({ ...message, replyTo: this.#quoteOf(message) }));
  }

  #keep(message: MessageView): void {
    const known = this.#messages.get(message.id);
    if (!known || known.lastR <= message.lastR) this.#messages.set(message.id, message);
  }

  #quoteOf({ replyTo }: MessageView): MessageView['replyTo'] {
    const quoted = replyTo && this.#messages.get(replyTo.id);
    return quoted ? { ...replyTo, excerpt: excerptOf(quoted.text) } : replyTo;
  }
}
