import type { ClientSession } from 'mongoose';
import { indexText, type Audience } from '../search/index.ts';
import type { StoredQuestion } from './question.model.ts';

/** Lets a question be found as it is now, by those who may see it. */
export async function indexQuestion(
  session: ClientSession,
  question: StoredQuestion,
): Promise<void> {
  const { _id, networkId, wording, format, themes, ownerId, lastMovementAt } = question;
  await indexText(session, {
    subject: { kind: 'question', id: _id },
    networkId,
    audience: audienceOf(question),
    title: wording,
    text: Object.values(format).filter(Boolean).join('\n\n'),
    authorId: ownerId,
    at: lastMovementAt,
    extra: themes,
  });
}

function audienceOf({ networkId, schoolId, open, hidden }: StoredQuestion): Audience {
  if (open && hidden === null) return [{ to: 'network', networkId }];
  return [
    { to: 'runners', networkId },
    { to: 'school', networkId, schoolId },
  ];
}
