import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import { lookAtSubjects, type SubjectLine } from '../../platform/subjects.ts';

/** What these notices are about and where, by key, as far as the actor may see it now. */
export async function linesOf(
  actor: Actor,
  notices: { subject: string; place: string }[],
): Promise<Map<string, SubjectLine>> {
  const keys = new Set(notices.flatMap(({ subject, place }) => [subject, place]));
  const refs = [...keys].flatMap((key) => subjectOf(key) ?? []);
  return lookAtSubjects(actor, refs);
}
