import type { ClientSession } from 'mongoose';
import {
  indexText,
  registerIndexSource,
  type Audience,
  type IndexedText,
} from '../search/index.ts';
import { Question, type StoredQuestion } from './question.model.ts';

/** Lets a question be found as it is now, by those who may see it. */
export async function indexQuestion(
  session: ClientSession,
  question: StoredQuestion,
): Promise<void> {
  await indexText(session, indexedQuestion(question));
}

/** The same, when something of it changed that it is found by, or when it took a step. */
export async function indexWhenOther(
  session: ClientSession,
  before: StoredQuestion,
  after: StoredQuestion,
): Promise<void> {
  const found = ({ wording, format, themes, open, hidden, status, ownerId }: StoredQuestion) =>
    JSON.stringify([wording, format, themes, open, hidden, status, ownerId]);
  if (found(before) !== found(after)) await indexQuestion(session, after);
}

/** Says where questions come from when the index is made anew. */
export function registerQuestionIndexing(): void {
  registerIndexSource('question', async function* () {
    for await (const question of Question.find().sort({ _id: 1 }).lean().cursor()) {
      yield indexedQuestion(question);
    }
  });
}

function indexedQuestion(question: StoredQuestion): IndexedText {
  const { _id, networkId, wording, format, themes, ownerId, lastMovementAt } = question;
  return {
    subject: { kind: 'question', id: _id },
    networkId,
    audience: audienceOf(question),
    title: wording,
    text: Object.values(format).filter(Boolean).join('\n\n'),
    authorId: ownerId,
    at: lastMovementAt,
    extra: themes,
  };
}

function audienceOf({ networkId, schoolId, open, hidden }: StoredQuestion): Audience {
  if (open && hidden === null) return [{ to: 'network', networkId }];
  return [
    { to: 'runners', networkId },
    { to: 'school', networkId, schoolId },
  ];
}
