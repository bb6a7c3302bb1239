import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { registerReportable } from '../moderation/index.ts';
import { sceneOf, storeChange } from './question.change.ts';
import { Question } from './question.model.ts';

/** Lets who runs the network put a question out of its sight; its own school keeps it. */
export function registerQuestionHiding(): void {
  registerReportable('question', {
    hide: (session, actor, id, reason) => setHidden(session, actor, id, reason),
    restore: (session, actor, id) => setHidden(session, actor, id, null),
    text: wordsOf,
  });
}

async function setHidden(
  session: ClientSession,
  actor: UserActor,
  id: Id,
  reason: string | null,
): Promise<void> {
  const scene = await sceneOf(session, actor, id);
  const hidden = reason === null ? null : { by: actor.id, at: scene.now, reason };
  await storeChange(scene, {
    set: { hidden },
    // Between those who saw it: the network must not read afterwards why it was gone.
    event: { kind: hidden ? 'hidden' : 'restored', quiet: true },
    isMovement: false,
  });
}

async function wordsOf(id: Id): Promise<string> {
  const question = await Question.findById(id).lean();
  if (!question) throw new AppError('not_found');
  return [question.wording, ...Object.values(question.format)].filter(Boolean).join('\n\n');
}
