const PAUSE_MS = 1_000;

/** Tells once after a pause in writing, and at once when the page goes away. */
export class DraftTimer {
  #tell: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Nothing when nothing changed since the last time. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.drop();
    this.#tell();
  }

  /** What was not told yet need not be told any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
