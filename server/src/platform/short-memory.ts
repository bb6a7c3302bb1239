import type { Id } from '@leerkring/shared/ids.ts';
import { clock } from './clock.ts';

export interface ShortMemory<T> {
  /** What is remembered, else what `load` gives; callers at one moment share one load. */
  get(id: Id, load: () => Promise<T>): Promise<T>;
  forget(id: Id): void;
}

const MAX_KEPT = 10_000;

/** Remembers answers for a short while; a failed load is not remembered. */
export function createShortMemory<T>(freshMs: number): ShortMemory<T> {
  const kept = new Map<Id, { value: Promise<T>; until: number }>();
  return {
    get(id, load) {
      const known = kept.get(id);
      if (known && known.until > clock.monotonicMs()) return known.value;
      if (kept.size >= MAX_KEPT) kept.clear();
      const value = load();
      // Forgetting removes a load on its way too, so an answer from before a change never stays.
      const entry = { value, until: clock.monotonicMs() + freshMs };
      kept.set(id, entry);
      value.catch(() => kept.get(id) === entry && kept.delete(id));
      return value;
    },
    forget: (id) => void kept.delete(id),
  };
}
