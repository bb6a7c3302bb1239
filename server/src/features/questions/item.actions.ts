import { AppError } from '@leerkring/shared/errors.ts';
import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { newId } from '../../platform/random.ts';
import { markHarvest, unmarkHarvest } from '../chat/index.ts';
import { contentOf } from './item.content.ts';
import { askedBy, changeEvent } from './item.events.ts';
import { countsWith } from './item.counts.ts';
import { requireSoundItem } from './item.soundness.ts';
import { harvestMark } from './harvest.mark.ts';
import { changeQuestion, type Changed, type ChangeTarget, type Scene } from './question.change.ts';
import { QuestionItem, type StoredQuestionItem } from './question-item.model.ts';

export interface ItemTarget extends ChangeTarget {
  itemId: Id;
}

/** Hangs something on a question; the event of the change says which item it became. */
export async function addItem(
  actor: Actor,
  target: ChangeTarget,
  input: ItemInput,
): Promise<Changed> {
  return changeQuestion(
    actor,
    target,
    ({ actor: fresh, facts }) =>
      authorize(fresh, 'question.addItem', { ...facts, kind: input.kind }),
    async (scene) => {
      await requireSoundItem(scene, input);
      const { actor: fresh, now, question } = scene;
      const around = { actorId: fresh.id, now, versionNr: question.versionNr };
      const item = await insertItem(scene, { ...contentOf(input, around), source: null });
      return {
        set: await countsWith(scene, item),
        event: { kind: 'itemAdded', itemId: item._id, itemKind: item.kind },
        askedIds: askedBy(item, fresh.id),
      };
    },
  );
}

/** Changes an item as a whole; `conflict` when somebody changed it since `base`. */
export async function changeItem(
  actor: Actor,
  target: ItemTarget,
  { base, input }: { base: number; input: ItemInput },
): Promise<Changed> {
  return changeQuestion(
    actor,
    target,
    (scene) => requireItemRight(scene, target.itemId, 'question.changeItem'),
    async (scene) => {
      const before = await itemWithin(scene, target.itemId);
      if (before.removed) throw new AppError('not_found');
      if (before.kind !== input.kind) throw new AppError('invalid');
      if (before.revision !== base) {
        throw new AppError('conflict', { current: { revision: before.revision } });
      }
      await requireSoundItem(scene, input, before);
      const { actor: fresh, now, question } = scene;
      const around = { actorId: fresh.id, now, versionNr: question.versionNr, before };
      const after = { ...before, ...contentOf(input, around), changedAt: now };
      await replaceItem(scene, after);
      const event = changeEvent(before, after);
      return { set: await countsWith(scene, after), event };
    },
  );
}

/** Takes an item away; it can be put back. */
export async function removeItem(actor: Actor, target: ItemTarget): Promise<Changed> {
  return toggleItem(actor, target, true);
}

/** Puts an item back that was taken away. */
export async function restoreItem(actor: Actor, target: ItemTarget): Promise<Changed> {
  return toggleItem(actor, target, false);
}

/** Writes a new item under the number of the change. */
export async function insertItem(
  { session, question, actor, revision, now }: Scene,
  content: Omit<StoredQuestionItem, keyof Written | '_id'>,
  _id: Id = newId(),
): Promise<StoredQuestionItem> {
  const written: Written = {
    ...{ questionId: question._id, networkId: question.networkId, by: actor.id, at: now },
    ...{ changedAt: null, revision, removed: null },
  };
  const item: StoredQuestionItem = { _id, ...written, ...content };
  await QuestionItem.insertMany([item], { session, lean: true });
  return item;
}

type Written = Pick<
  StoredQuestionItem,
  'questionId' | 'networkId' | 'by' | 'at' | 'changedAt' | 'revision' | 'removed'
>;

async function toggleItem(actor: Actor, target: ItemTarget, away: boolean): Promise<Changed> {
  return changeQuestion(
    actor,
    target,
    (scene) => requireItemRight(scene, target.itemId, 'question.removeItem'),
    async (scene) => {
      const before = await itemWithin(scene, target.itemId);
      const { actor: fresh, now: at } = scene;
      const after = { ...before, removed: away ? { by: fresh.id, at } : null };
      await replaceItem(scene, after);
      await markSource(scene, after);
      const kind = away ? 'itemRemoved' : 'itemRestored';
      const event = { kind, quiet: true, itemId: after._id, itemKind: after.kind } as const;
      return { set: await countsWith(scene, after), event };
    },
  );
}

/** The message of a harvested item says what became of it, as long as the item is there. */
async function markSource({ session, actor, question, network }: Scene, item: StoredQuestionItem) {
  if (!item.source) return;
  const { messageId } = item.source;
  if (item.removed) return unmarkHarvest(session, actor, { messageId, itemId: item._id });
  const mark = harvestMark(network, question._id, item);
  await markHarvest(session, actor, { messageId, mark });
}

async function requireItemRight(
  scene: Scene,
  itemId: Id,
  action: 'question.changeItem' | 'question.removeItem',
): Promise<void> {
  const { kind, by: authorId, personId } = await itemWithin(scene, itemId);
  authorize(scene.actor, action, { ...scene.facts, kind, authorId, personId });
}

async function itemWithin({ session, question }: Scene, itemId: Id): Promise<StoredQuestionItem> {
  const filter = { _id: itemId, questionId: question._id };
  const item = await QuestionItem.findOne(filter).session(session).lean();
  if (!item) throw new AppError('not_found');
  return item;
}

async function replaceItem({ session, revision }: Scene, item: StoredQuestionItem): Promise<void> {
  await QuestionItem.replaceOne({ _id: item._id }, { ...item, revision }, { session });
}
