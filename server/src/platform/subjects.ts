import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import {
  subjectKey,
  type SubjectKey,
  type SubjectKind,
  type SubjectRef,
} from '@leerkring/shared/subject.ts';

/** What one line about a subject says: enough to name it and to go there. */
export interface SubjectLine extends SubjectRef {
  /** Short plain text. */
  title: string;
  /** Path within the product. */
  path: string;
  networkId: Id | null;
  authorId: Id | null;
  /** What it is a part of: the room of a message, the thread of a post. */
  within?: SubjectRef;
  /** Number of its last change, of subjects that are live. */
  revision?: number;
}

export interface SubjectSource {
  /** The lines of those subjects that this actor may see right now; others are left out. */
  look(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>>;
  /**
   * The numbers of those subjects that have a page for this actor without being seen: one that says
   * only that it is hidden, and must hear when it comes back. Nobody points there.
   */
  concealed?(actor: Actor, ids: string[]): Promise<Map<string, number>>;
}

/** The feature behind a kind of subject answers for it; called once per kind, at import. */
export function registerSubject(kind: SubjectKind, source: SubjectSource): void {
  sources.set(kind, source);
}

/** The lines of the subjects that the actor may see, one question per kind. */
export async function lookAtSubjects(
  actor: Actor,
  refs: Iterable<SubjectRef>,
): Promise<Map<SubjectKey, SubjectLine>> {
  const ids = Map.groupBy(refs, ({ kind }) => kind);
  const found = await Promise.all(
    [...ids].map(async ([kind, some]) => {
      const unique = [...new Set(some.map(({ id }) => id))];
      const lines = await sources.get(kind)?.look(actor, unique);
      return lines ? [...lines.values()] : [];
    }),
  );
  return new Map(found.flat().map((line) => [subjectKey(line), line]));
}

/** How far the subjects are whose page the actor may have open; without a number where none lives. */
export async function standsToWatch(
  actor: Actor,
  refs: SubjectRef[],
): Promise<Map<SubjectKey, number | undefined>> {
  const lines = await lookAtSubjects(actor, refs);
  const stands = new Map([...lines].map(([key, { revision }]) => [key, revision]));
  const rest = Map.groupBy(
    refs.filter((ref) => !stands.has(subjectKey(ref))),
    ({ kind }) => kind,
  );
  for (const [kind, some] of rest) {
    const numbers = await sources.get(kind)?.concealed?.(
      actor,
      some.map(({ id }) => id),
    );
    for (const [id, revision] of numbers ?? []) stands.set(subjectKey({ kind, id }), revision);
  }
  return stands;
}

/** The line of one subject, when the actor may see it. */
export async function lookAtSubject(
  actor: Actor,
  ref: SubjectRef,
): Promise<SubjectLine | undefined> {
  return (await lookAtSubjects(actor, [ref])).get(subjectKey(ref));
}

/** Whether the actor may see the subject right now. A kind that nobody answers for is not seen. */
export async function seesSubject(actor: Actor, ref: SubjectRef): Promise<boolean> {
  return (await lookAtSubject(actor, ref)) !== undefined;
}

const sources = new Map<SubjectKind, SubjectSource>();
