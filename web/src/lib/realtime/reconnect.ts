const HEALTHY_MS = 60_000;
const CEILING_MS = 30_000;

/**
 * When to try again. Waits are random up to a ceiling that doubles, so that after a crash not
 * everybody knocks in the same second; a server that goes down names its own window.
 */
export class Reconnect {
  #tries = 0;
  #liveSince: number | undefined;
  #drain: { minMs: number; maxMs: number } | undefined;
  #random: () => number;
  #now: () => number;

  constructor(random: () => number = Math.random, now: () => number = () => performance.now()) {
    this.#random = random;
    this.#now = now;
  }

  live(): void {
    this.#liveSince = this.#now();
  }

  drain(window: { minMs: number; maxMs: number }): void {
    this.#drain = window;
  }

  /** Milliseconds until the next attempt, to be asked once per lost connection or failed attempt. */
  next(): number {
    if (this.#liveSince !== undefined && this.#now() - this.#liveSince >= HEALTHY_MS)
      this.#tries = 0;
    this.#liveSince = undefined;
    const drain = this.#drain;
    this.#drain = undefined;
    if (drain) return drain.minMs + this.#random() * (drain.maxMs - drain.minMs);
    const ceiling = Math.min(CEILING_MS, 1000 * 2 ** this.#tries++);
    return this.#random() * ceiling;
  }
}
