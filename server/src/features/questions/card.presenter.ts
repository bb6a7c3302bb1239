import type { QuestionCard } from '@leerkring/shared/features/questions/questions.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { SchoolView } from '@leerkring/shared/features/schools/schools.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { badgesOf } from '../people/index.ts';
import { findSchools } from '../schools/index.ts';
import { pathOfQuestion } from './harvest.mark.ts';
import type { StoredQuestion } from './question.model.ts';

/** What is the same for a question on the wall and on its own page. */
export type CardBase = Omit<QuestionCard, 'stale' | 'unread'>;

export interface CardAround {
  actor: Actor;
  /** The reader's school in this network. */
  ownSchoolId: Id | null;
  slug: string;
}

/** Questions as cards, in two queries at most. */
export async function presentCards(
  questions: StoredQuestion[],
  around: CardAround,
): Promise<CardBase[]> {
  const [badges, schools] = await Promise.all([
    badgesOf(questions.flatMap(({ ownerId, helperIds }) => [ownerId, ...helperIds])),
    findSchools(questions.map(({ schoolId }) => schoolId)),
  ]);
  const badge = (id: Id) => badges.get(id) ?? { id, name: '', photo: null };
  return questions.map((question) => presentCard(question, { ...around, badge, schools }));
}

interface Known extends CardAround {
  badge: (id: Id) => PersonBadge;
  schools: ReadonlyMap<Id, SchoolView>;
}

function presentCard(question: StoredQuestion, known: Known): CardBase {
  const { _id: id, revision, wording, status, regionId, themes, clusterId } = question;
  const { visibility, open, outcomeCount, schoolId, ownerId, helperIds } = question;
  const { actor, slug, ownSchoolId, badge, schools } = known;
  const school = schools.get(schoolId);
  return {
    ...{ id, path: pathOfQuestion({ slug }, id), revision, wording, status },
    school: { id: schoolId, name: school?.name ?? '', place: school?.place ?? '' },
    owner: badge(ownerId),
    ...{ regionId, themes, clusterId, visibility, open, outcomeCount },
    lastMovementAt: question.lastMovementAt.toISOString(),
    helpers: helperIds.map(badge),
    mine: schoolId === ownSchoolId,
    follows: actor.kind === 'user' && question.followerIds.includes(actor.id),
  };
}
