import type { OutboxItem } from './outbox-item.ts';

/** What this tab knows better than a read of the store that began before. */
export class OutboxMemory {
  #writing = new Set<string>();
  #gone = new Set<string>();

  /** The item is on screen and on its way to the store. */
  async writing(cid: string, write: Promise<void>): Promise<void> {
    this.#writing.add(cid);
    try {
      await write;
    } finally {
      this.#writing.delete(cid);
    }
  }

  /** Discarded, or arrived in its conversation. */
  gone(cid: string): void {
    this.#gone.add(cid);
  }

  /** What to show: the store, with what only the screen has so far and without what left it. */
  merge(shown: OutboxItem[], stored: OutboxItem[]): OutboxItem[] {
    const known = new Set(stored.map(({ cid }) => cid));
    const kept = shown.filter(
      ({ cid, state }) => !known.has(cid) && (state === 'confirmed' || this.#writing.has(cid)),
    );
    return [...stored.filter(({ cid }) => !this.#gone.has(cid)), ...kept];
  }
}
