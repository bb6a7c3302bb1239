import type { DraftSaved, DraftView } from '@leerkring/shared/features/threads/threads.view.ts';

export interface DraftParts<T> {
  /** Where this device keeps it meanwhile: begins with the person, so that sign-out clears it. */
  key: string;
  save: (content: T, version: number) => Promise<DraftSaved>;
  drop: () => Promise<unknown>;
}

interface Kept<T> {
  content: T;
  version: number;
  /** It was being sent under this id: sending it again is the same send. */
  cid?: string;
}

/**
 * A text that is not ready: on this device at once, on the server a moment later. What did not
 * reach the server stays on the device until it does.
 */
export class DraftKeeper<T> {
  state = $state<'none' | 'saving' | 'saved' | 'device'>('none');
  savedAt = $state('');
  /** What another device had kept, and this one did not know of. */
  replaced = $state.raw<DraftView | undefined>();
  #parts: DraftParts<T>;
  #version: number;
  #waiting: T | undefined;
  #saving: Promise<void> | undefined;

  constructor(parts: DraftParts<T>, known: DraftView | null) {
    this.#parts = parts;
    this.#version = known?.version ?? 0;
    if (known) this.#saved(known.savedAt);
  }

  /** What this device holds and the server never got; after a tab or a connection died. */
  recall(): Kept<T> | undefined {
    try {
      const stored = localStorage.getItem(this.#parts.key);
      // Only this class writes under this key.
      return stored ? (JSON.parse(stored) as Kept<T>) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(content: T): void {
    this.#waiting = content;
    this.#store({ content, version: this.#version });
    this.#saving ??= this.#save().finally(() => (this.#saving = undefined));
  }

  /** Nothing more goes to the server: the text itself is about to, under this id. */
  async hold(content: T, cid: string): Promise<void> {
    this.#waiting = undefined;
    this.#store({ content, version: this.#version, cid });
    await this.#saving;
  }

  /** It was sent; the server threw its own copy away with that. */
  sent(): void {
    this.#waiting = undefined;
    this.#version = 0;
    this.state = 'none';
    this.replaced = undefined;
    this.#store(undefined);
  }

  /** Throws it away everywhere. */
  async discard(): Promise<void> {
    this.#waiting = undefined;
    await this.#saving;
    if (this.#version > 0) await this.#parts.drop();
    this.sent();
  }

  async #save(): Promise<void> {
    while (this.#waiting !== undefined) {
      const content = this.#waiting;
      this.#waiting = undefined;
      this.state = 'saving';
      try {
        const { version, savedAt, replaced } = await this.#parts.save(content, this.#version);
        this.#version = version;
        this.replaced = replaced ?? this.replaced;
        this.#saved(savedAt);
        if (this.#waiting === undefined && this.recall()?.cid === undefined) this.#store(undefined);
      } catch {
        // It is on the device; the next change or the next connection tries again.
        this.state = 'device';
        return;
      }
    }
  }

  #saved(at: string): void {
    this.savedAt = at;
    this.state = 'saved';
  }

  #store(kept: Kept<T> | undefined): void {
    try {
      if (kept) localStorage.setItem(this.#parts.key, JSON.stringify(kept));
      else localStorage.removeItem(this.#parts.key);
    } catch {
      // A private window without storage: the server's copy is all there is.
    }
  }
}
