import type { SubjectRef } from '@leerkring/shared/subject.ts';
import type { Live } from '#lib/realtime/live.svelte.ts';

/**
 * Calls back when a subject changed after the page's own data; gives the way to stop. `known` is
 * the number of those data; a list has none and asks again at every number but the first.
 */
export function watchForNews(
  live: Live,
  ref: SubjectRef,
  ask: () => Promise<unknown>,
  known?: () => number,
): () => void {
  let last: number | undefined;
  return live.watchSubject(ref, (revision) => {
    const seen = known?.() ?? last ?? revision;
    last = revision;
    if (revision > seen) void ask();
  });
}
