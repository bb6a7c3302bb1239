import { SvelteMap } from 'svelte/reactivity';
import type { ServerFrame } from '@leerkring/shared/features/chat/chat.events.ts';

const FORGET_MS = 6_000;

interface Typist {
  s: string;
  name: string;
  timer: ReturnType<typeof setTimeout>;
}

/** Who is writing now; forgotten after six seconds of silence. */
export class TypingPeople {
  #people = new SvelteMap<string, Typist>();

  in(s: string): string[] {
    return [...this.#people.values()].filter((typist) => typist.s === s).map(({ name }) => name);
  }

  heard({ s, personId, name }: ServerFrame<'typing'>): void {
    const key = `${s} ${personId}`;
    clearTimeout(this.#people.get(key)?.timer);
    const timer = setTimeout(() => this.#people.delete(key), FORGET_MS);
    this.#people.set(key, { s, name, timer });
  }

  stopped(s: string, personId: string): void {
    const key = `${s} ${personId}`;
    clearTimeout(this.#people.get(key)?.timer);
    this.#people.delete(key);
  }
}
