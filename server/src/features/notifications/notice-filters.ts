import type { Id } from '@leerkring/shared/ids.ts';
import { subjectOf, type SubjectKind } from '@leerkring/shared/subject.ts';
import type { StoredNoticeEvent } from './notice-event.model.ts';

/** What a feature may look at when it says who still has to hear of something. */
export type NoticeFact = Pick<StoredNoticeEvent, 'kind' | 'subject' | 'place' | 'r'>;

/** Gives those of these people who still have to hear of it; others muted the subject or saw it. */
export type NoticeFilter = (notice: NoticeFact, people: Id[]) => Promise<Id[]>;

const filters = new Map<SubjectKind, NoticeFilter>();

/** The feature behind a kind of subject knows who muted it and how far people have read. */
export function filterNotices(kind: SubjectKind, filter: NoticeFilter): void {
  filters.set(kind, filter);
}

export async function stillToBeTold(notice: NoticeFact, people: Id[]): Promise<Id[]> {
  const kind = subjectOf(notice.subject)?.kind;
  const filter = kind && filters.get(kind);
  return filter && people.length > 0 ? filter(notice, people) : people;
}
