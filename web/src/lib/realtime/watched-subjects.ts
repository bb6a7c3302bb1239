import { subjectKey, type SubjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';

/** As many as the server tells one page about. */
const MOST = 20;

type Hear = (revision: number) => void;

/** The subjects that the places of a page show, and what to call when one of them changes. */
export class WatchedSubjects {
  #watched = new Map<SubjectKey, { ref: SubjectRef; hearers: Set<Hear> }>();

  /** Gives the way to stop. */
  add(ref: SubjectRef, hear: Hear): () => void {
    const key = subjectKey(ref);
    const entry = this.#watched.get(key) ?? { ref, hearers: new Set<Hear>() };
    this.#watched.set(key, entry);
    entry.hearers.add(hear);
    return () => {
      entry.hearers.delete(hear);
      if (entry.hearers.size === 0) this.#watched.delete(key);
    };
  }

  heard(ref: SubjectRef, revision: number): void {
    this.#watched.get(subjectKey(ref))?.hearers.forEach((hear) => hear(revision));
  }

  get all(): SubjectRef[] {
    return [...this.#watched.values()].map(({ ref }) => ref).slice(-MOST);
  }
}
