import type { SubjectRef } from '@leerkring/shared/subject.ts';

const pages = [
  ['thread', /^\/n\/[^/]+\/onderwerpen\/([0-9a-f]{24})$/],
  ['question', /^\/n\/[^/]+\/leervragen\/([0-9a-f]{24})$/],
  ['practice', /^\/n\/[^/]+\/praktijk\/([0-9a-f]{24})$/],
  ['material', /^\/n\/[^/]+\/praktijk\/materiaal\/([0-9a-f]{24})$/],
] as const;

/** The thing that a page shows, of pages that show one. Rooms tell for themselves what was read. */
export function subjectOfPath(path: string): SubjectRef | undefined {
  for (const [kind, pattern] of pages) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}
