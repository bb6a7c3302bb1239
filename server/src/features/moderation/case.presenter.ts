import type { CaseView } from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectKey, type SubjectKey } from '@leerkring/shared/subject.ts';
import { trusted } from '../../platform/mongoose.ts';
import { lookAtSubjects, type SubjectLine } from '../../platform/subjects.ts';
import { badgesOf } from '../people/index.ts';
import { hidingsOf } from './hiding.actions.ts';
import { ContentReport, type StoredCase, type StoredReport } from './report-case.model.ts';
import { contentOf } from './subject-kind.ts';

/** So many reports are shown of one thing; the rest are counted. */
const SHOWN = 20;

/** Cases as those who handle them see them, in a number of queries that does not grow. */
export async function presentCases(actor: Actor, cases: StoredCase[]): Promise<CaseView[]> {
  const refs = cases.map(({ subject }) => contentOf(subject));
  const [reports, lines, hidden] = await Promise.all([
    reportsOf(cases),
    lookAtSubjects(actor, refs),
    hidingsOf(refs),
  ]);
  const places = await lookAtSubjects(
    actor,
    [...lines.values()].flatMap(({ within }) => within ?? []),
  );
  const badges = await badgesOf(cases.flatMap((one) => peopleIn(one, reports)));
  const badge = (id: Id) => badges.get(id) ?? { id, name: '', photo: null };
  return cases.map((one) => presentCase(one, { reports, lines, places, hidden, badge }));
}

interface Around {
  reports: Map<Id, StoredReport[]>;
  lines: Map<SubjectKey, SubjectLine>;
  /** What the things stand in. */
  places: Map<SubjectKey, SubjectLine>;
  hidden: ReadonlyMap<SubjectKey, unknown>;
  badge: (id: Id) => PersonBadge;
}

function presentCase(one: StoredCase, { reports, lines, places, hidden, badge }: Around): CaseView {
  const { _id: id, subject, authorId, state, openedAt, evidence, review, handled } = one;
  const line = lines.get(subject);
  const place = line?.within && places.get(subjectKey(line.within));
  const all = reports.get(id) ?? [];
  return {
    ...{ id, subject: contentOf(subject), state, openedAt: openedAt.toISOString() },
    path: line?.path ?? null,
    within: place ? { title: place.title, path: place.path } : null,
    excerpt: evidence || (line?.title ?? ''),
    author: authorId === null ? null : badge(authorId),
    count: all.length,
    reports: all.slice(0, SHOWN).map(({ reporterId, reason, text, at }) => ({
      ...{ reporter: badge(reporterId), reason, text, at: at.toISOString() },
    })),
    review: review && { by: badge(review.by), at: review.at.toISOString() },
    handled: handled && {
      ...{ by: badge(handled.by), at: handled.at.toISOString(), note: handled.note },
    },
    isHidden: hidden.has(subject),
  };
}

async function reportsOf(cases: StoredCase[]): Promise<Map<Id, StoredReport[]>> {
  const caseIds = cases.map(({ _id }) => _id);
  const found = await ContentReport.find({ caseId: trusted({ $in: caseIds }) })
    .sort({ _id: 1 })
    .lean();
  return Map.groupBy(found, ({ caseId }) => caseId);
}

function peopleIn(
  { _id, authorId, review, handled }: StoredCase,
  reports: Map<Id, StoredReport[]>,
): Id[] {
  const deeds = [authorId, review?.by, handled?.by];
  const reporters = (reports.get(_id) ?? []).slice(0, SHOWN).map(({ reporterId }) => reporterId);
  return [...deeds.flatMap((id) => id ?? []), ...reporters];
}
