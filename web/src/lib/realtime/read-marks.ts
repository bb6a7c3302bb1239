const PAUSE_MS = 1_000;

/** At most one read position per stream per second goes out, and always the last one. */
export class ReadMarks {
  #save: (s: string, r: number) => Promise<void>;
  #latest = new Map<string, number>();
  #waiting = new Set<string>();

  constructor(save: (s: string, r: number) => Promise<void>) {
    this.#save = save;
  }

  read(s: string, r: number): void {
    this.#latest.set(s, Math.max(r, this.#latest.get(s) ?? 0));
    if (!this.#waiting.has(s)) void this.#flush(s);
  }

  async #flush(s: string): Promise<void> {
    this.#waiting.add(s);
    const r = this.#latest.get(s) ?? 0;
    await this.#save(s, r);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    this.#waiting.delete(s);
    if ((this.#latest.get(s) ?? 0) > r) await this.#flush(s);
  }
}
