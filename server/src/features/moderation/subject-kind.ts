import {
  reportableKinds,
  type ReportableKind,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import { subjectOf, type SubjectKey } from '@leerkring/shared/subject.ts';
import type { ContentRef } from './content.access.ts';

export function isReportable(kind: string): kind is ReportableKind {
  return reportableKinds.some((one) => one === kind);
}

/** What a case is about; nothing else is ever stored in one. */
export function contentOf(key: SubjectKey): ContentRef {
  const ref = subjectOf(key);
  if (!ref || !isReportable(ref.kind)) throw new Error(`Nothing can be reported at ${key}.`);
  return { kind: ref.kind, id: ref.id };
}
