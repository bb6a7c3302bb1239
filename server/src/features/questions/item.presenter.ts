import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import {
  canChangeItem,
  canRemoveItem,
  type QuestionFacts,
} from '@leerkring/shared/features/questions/questions.policy.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectKey, type SubjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import { lookAtSubjects, type SubjectLine } from '../../platform/subjects.ts';
import { filesOf } from '../files/index.ts';
import { badgesOf } from '../people/index.ts';
import type { StoredQuestionItem } from './question-item.model.ts';

/** Items as the reader sees them, in a number of queries that does not grow with them. */
export async function presentItems(
  actor: Actor,
  facts: QuestionFacts,
  items: StoredQuestionItem[],
): Promise<QuestionItemView[]> {
  if (items.length === 0) return [];
  const [badges, files, lines] = await Promise.all([
    badgesOf(items.flatMap(peopleIn)),
    filesOf(items.flatMap(({ fileId }) => fileId ?? [])),
    lookAtSubjects(actor, items.flatMap(thingsIn)),
  ]);
  const badge = (id: Id) => badges.get(id) ?? { id, name: '', photo: null };
  const around = { actor, facts, files, lines, badge };
  return items.map((item) => ({ ...presentBase(item, around), ...presentKind(item, around) }));
}

interface Around {
  actor: Actor;
  facts: QuestionFacts;
  files: ReadonlyMap<Id, FileView>;
  lines: ReadonlyMap<SubjectKey, SubjectLine>;
  badge: (id: Id) => PersonBadge;
}

function presentBase(item: StoredQuestionItem, { actor, facts, lines, badge }: Around) {
  const { _id: id, revision, by, at, changedAt, source, kind, personId } = item;
  const itemFacts = { ...facts, kind, authorId: by, personId };
  const isOpen = !facts.archived;
  const from = source && lines.get(subjectKey({ kind: 'message', id: source.messageId }));
  return {
    ...{ id, revision, by: badge(by), at: at.toISOString() },
    changedAt: changedAt?.toISOString() ?? null,
    source: source && {
      ...{ s: source.s, messageId: source.messageId, author: badge(source.authorId) },
      path: from?.path ?? null,
    },
    can: {
      change: isOpen && canChangeItem(actor, itemFacts),
      remove: isOpen && canRemoveItem(actor, itemFacts),
    },
  };
}

function presentKind(item: StoredQuestionItem, around: Around) {
  const { kind, text } = item;
  const { badge } = around;
  switch (kind) {
    case 'helper':
      return { kind, text, person: badge(item.personId ?? ''), agreed: item.agreed };
    case 'feedback':
      return { kind, text, ...presentScores(item, around) };
    case 'action': {
      const done = item.done && { by: badge(item.done.by), at: item.done.at.toISOString() };
      return { kind, text, owner: badge(item.personId ?? ''), due: item.due, done };
    }
    case 'experiment': {
      const { due: until, whatHappened, learned } = item;
      return { kind, text, until, status: item.status ?? 'planned', whatHappened, learned };
    }
    case 'evidence':
      return { kind, text, ...presentEvidence(item, around) };
    case 'outcome':
      return { kind, text, type: item.outcomeType ?? 'insight' };
    case 'subQuestion':
      return { kind, text, answered: item.answered };
  }
}

/** Scores are between the school and who runs the network; the words are for everybody. */
function presentScores({ criteria, versionNr }: StoredQuestionItem, { actor, facts }: Around) {
  const isInside = facts.ownSchool || runsNetwork(actor, facts.networkId);
  return { criteria: isInside ? criteria : null, versionNr: versionNr ?? 1 };
}

function presentEvidence({ thing, fileId, href }: StoredQuestionItem, { files, lines }: Around) {
  const line = thing && lines.get(subjectKey(thing));
  return {
    thing: thing && {
      ref: { kind: thing.kind, id: thing.id },
      ...{ title: line?.title ?? '', path: line?.path ?? null },
    },
    file: (fileId && files.get(fileId)) || null,
    href,
  };
}

function peopleIn({ by, personId, done, source }: StoredQuestionItem): Id[] {
  const ids = [by, personId, done?.by, source?.authorId];
  return ids.flatMap((id) => id ?? []);
}

function thingsIn({ thing, source }: StoredQuestionItem): SubjectRef[] {
  const message = source && { kind: 'message' as const, id: source.messageId };
  return [thing, message].flatMap((ref) => ref ?? []);
}
