import { AppError } from '@leerkring/shared/errors.ts';
import { isOpenStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { editionsOf } from '../networks/index.ts';
import { startQuestion } from './question.beginning.ts';
import { changeQuestion, type Change, type ChangeTarget, type Scene } from './question.change.ts';

/** Takes a question on into another edition as a new draft; gives the id of the new one. */
export async function copyQuestion(
  actor: Actor,
  target: ChangeTarget & { cid: string },
  editionId: Id,
): Promise<Id> {
  const { question } = await changeQuestion(
    actor,
    target,
    ({ actor: fresh, facts }) => authorize(fresh, 'question.copy', facts),
    (scene) => copyWithin(scene, { editionId, cid: target.cid }),
  );
  if (!question.copiedTo) throw new AppError('internal');
  return question.copiedTo;
}

async function copyWithin(
  { session, actor, question }: Scene,
  { editionId, cid }: { editionId: Id; cid: string },
): Promise<Change> {
  const { status, copiedTo, networkId } = question;
  if (isOpenStatus(status)) throw new AppError('invalid', { reason: 'question.copyOpen' });
  if (copiedTo) throw new AppError('conflict', { reason: 'question.copied' });
  const editions = await editionsOf(networkId);
  const [from, to] = [question.editionId, editionId].map((id) =>
    editions.find(({ _id }) => _id === id),
  );
  if (!to || (from && to.start <= from.start)) {
    throw new AppError('invalid', { reason: 'question.edition' });
  }
  const { schoolId, ownerId, writerIds, wording, format, themes, visibility, regionId } = question;
  const kept = { networkId, schoolId, ownerId, writerIds, wording, format, themes, visibility };
  const place = { ...kept, regionId, editionId, createdBy: actor.id, cid };
  const copy = await startQuestion(session, { ...place, copiedFrom: question._id }, 'copiedFrom');
  return { set: { copiedTo: copy._id }, event: { kind: 'copiedTo' }, isMovement: false };
}
