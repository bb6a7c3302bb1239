import { AppError } from '@leerkring/shared/errors.ts';
import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import { MAX_ITEMS } from '@leerkring/shared/features/questions/question.items.ts';
import { runsNetwork } from '@leerkring/shared/policy/actor.ts';
import { seesSubject } from '../../platform/subjects.ts';
import { bindFiles } from '../files/index.ts';
import type { Scene } from './question.change.ts';
import type { StoredQuestionItem } from './question-item.model.ts';
import { requireOfNetwork } from './question.soundness.ts';

/** Throws what the schema alone cannot know: people, things and files, and who may say what. */
export async function requireSoundItem(
  scene: Scene,
  input: ItemInput,
  before?: StoredQuestionItem,
): Promise<void> {
  const { actor, question } = scene;
  if (input.kind === 'feedback') requireFeedback(scene, input);
  if (input.kind === 'evidence') await requireEvidence(scene, input, before);
  if (input.kind === 'helper' || input.kind === 'action') {
    const personId = input.kind === 'helper' ? input.personId : input.ownerId;
    if (personId !== actor.id && personId !== before?.personId) {
      await requireOfNetwork(question.networkId, personId, input.kind);
    }
  }
  if (input.kind === 'helper') requireAsking(scene, input.personId, before);
  if (!before && question.itemCount >= MAX_ITEMS) {
    throw new AppError('too_large', { reason: 'question.items' });
  }
}

/** Scores are the facilitator's; anybody else says it in words. */
function requireFeedback(
  { actor, question }: Scene,
  { criteria, text }: ItemInput & { kind: 'feedback' },
): void {
  if (criteria && !runsNetwork(actor, question.networkId)) {
    throw new AppError('invalid', { reason: 'question.scores' });
  }
  if (text === '' && !criteria) throw new AppError('invalid', { reason: 'question.empty' });
}

/** Others offer their own help; the school and who runs the network ask somebody. */
function requireAsking(
  { actor, question, facts }: Scene,
  personId: string,
  before?: StoredQuestionItem,
): void {
  if (before && before.personId !== personId) throw new AppError('invalid');
  const mayAsk = facts.ownSchool || runsNetwork(actor, question.networkId);
  if (personId !== actor.id && !mayAsk) {
    throw new AppError('invalid', { reason: 'question.person' });
  }
}

async function requireEvidence(
  { session, actor, question }: Scene,
  { thing, fileId, href, text }: ItemInput & { kind: 'evidence' },
  before?: StoredQuestionItem,
): Promise<void> {
  if (!thing && !fileId && !href && text === '') {
    throw new AppError('invalid', { reason: 'question.empty' });
  }
  if (thing && thing.id !== before?.thing?.id && !(await seesSubject(actor, thing))) {
    throw new AppError('invalid', { reason: 'question.thing' });
  }
  if (fileId && fileId !== before?.fileId) {
    const subject = { kind: 'question', id: question._id } as const;
    await bindFiles(session, actor.id, [fileId], { subject });
  }
}
