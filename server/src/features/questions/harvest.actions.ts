import { AppError } from '@leerkring/shared/errors.ts';
import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import {
  harvestItem,
  type HarvestKind,
} from '@leerkring/shared/features/questions/question.items.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { newId } from '../../platform/random.ts';
import { markHarvest, type Harvested } from '../chat/index.ts';
import { harvestMark } from './harvest.mark.ts';
import { insertItem } from './item.actions.ts';
import { contentOf } from './item.content.ts';
import { countsWith } from './item.counts.ts';
import { askedBy } from './item.events.ts';
import { requireSoundItem } from './item.soundness.ts';
import { changeQuestion, type Change, type Changed, type Scene } from './question.change.ts';

export interface HarvestInput {
  questionId: Id;
  messageId: Id;
  as: HarvestKind;
  cid: string;
  text?: string;
  ownerId?: Id;
  due?: string | null;
}

/**
 * Makes an item of a question out of a message; both say so, in one transaction. The actor must be
 * able to write in the room and to add to the question, and both are of one network.
 */
export async function harvest(actor: Actor, input: HarvestInput): Promise<Changed> {
  return changeQuestion(
    actor,
    { id: input.questionId, cid: input.cid },
    ({ actor: fresh, facts }) => authorize(fresh, 'question.harvest', facts),
    (scene) => harvestWithin(scene, input),
  );
}

async function harvestWithin(scene: Scene, input: HarvestInput): Promise<Change> {
  const { session, actor, question, network, now } = scene;
  const itemId = newId();
  const kind = harvestItem[input.as];
  const mark = harvestMark(network, question._id, { _id: itemId, kind });
  const { messageId } = input;
  const message = await markHarvest(session, actor, { messageId, mark });
  requireOneAudience(scene, message);
  const written = itemFrom(input, message, actor.id);
  await requireSoundItem(scene, written);
  const around = { actorId: actor.id, now, versionNr: question.versionNr };
  const { s, r, authorId } = message;
  const content = { ...contentOf(written, around), source: { s, messageId, r, authorId } };
  const item = await insertItem(scene, content, itemId);
  return {
    set: await countsWith(scene, item),
    event: { kind: 'harvested', itemId, itemKind: kind },
    askedIds: askedBy(item, actor.id),
  };
}

/** What is marked in a room is known to all who read there, so the network must see the question. */
function requireOneAudience({ question }: Scene, message: Harvested): void {
  if (message.networkId !== question.networkId) {
    throw new AppError('invalid', { reason: 'question.harvestNetwork' });
  }
  const isOpen = question.open && question.hidden === null;
  if (!isOpen && message.roomQuestionId !== question._id) {
    throw new AppError('invalid', { reason: 'question.harvestPrivate' });
  }
}

const LONGEST = 4_000;

function itemFrom(input: HarvestInput, message: Harvested, actorId: Id): ItemInput {
  const text = (input.text || message.text).slice(0, LONGEST);
  if (text === '') throw new AppError('invalid', { reason: 'question.empty' });
  const { due = null, ownerId = actorId } = input;
  switch (input.as) {
    case 'insight':
      return { kind: 'outcome', type: 'insight', text };
    case 'question':
      return { kind: 'subQuestion', text, answered: false };
    case 'action':
      return { kind: 'action', text, ownerId, due, done: false };
    case 'resource': {
      const thing = { kind: 'message', id: input.messageId } as const;
      return { kind: 'evidence', text, thing, fileId: null, href: null };
    }
  }
}
