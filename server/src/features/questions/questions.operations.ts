import { op } from '../../platform/operations.ts';
import { harvest } from './harvest.actions.ts';
import { addItem, changeItem, removeItem, restoreItem } from './item.actions.ts';
import { createQuestion } from './question.beginning.ts';
import { copyQuestion } from './question.copying.ts';
import { followQuestion, readFollowers } from './question.following.ts';
import { clusterQuestion, guideQuestion } from './question.guidance.ts';
import {
  changesSince,
  openQuestion,
  readItem,
  readQuestion,
  readStory,
} from './question.reading.ts';
import { moveQuestion } from './question.steps.ts';
import { writeQuestion } from './question.writing.ts';
import { addCluster, changeCluster, changeWall, removeCluster } from './wall.actions.ts';
import { readWall } from './wall.reading.ts';

export const questionsOperations = {
  wall: op.questions.wall.handler(({ input, context }) => readWall(context.actor, input)),

  create: op.questions.create.handler(
    async ({ input: { slug, ...question }, context: { actor } }) =>
      openQuestion(actor, await createQuestion(actor, slug, question)),
  ),

  open: op.questions.open.handler(({ input, context }) => openQuestion(context.actor, input.id)),

  changes: op.questions.changes.handler(({ input, context }) =>
    changesSince(context.actor, input.id, input.since),
  ),

  timeline: op.questions.timeline.handler(({ input, context }) => readStory(context.actor, input)),

  write: op.questions.write.handler(async ({ input: { id, cid, ...text }, context: { actor } }) => {
    await writeQuestion(actor, { id, cid }, text);
    return openQuestion(actor, id);
  }),

  move: op.questions.move.handler(async ({ input: { id, cid, ...step }, context: { actor } }) => {
    await moveQuestion(actor, { id, cid }, step);
    return readQuestion(actor, id);
  }),

  guide: op.questions.guide.handler(async ({ input: { id, cid, ...talk }, context: { actor } }) => {
    await guideQuestion(actor, { id, cid }, talk);
    return readQuestion(actor, id);
  }),

  cluster: op.questions.cluster.handler(async ({ input, context: { actor } }) => {
    await clusterQuestion(actor, input, input.clusterId);
    return readQuestion(actor, input.id);
  }),

  follow: op.questions.follow.handler(async ({ input: { id, follows }, context: { actor } }) => {
    await followQuestion(actor, id, follows);
    return readQuestion(actor, id);
  }),

  followers: op.questions.followers.handler(async ({ input, context }) => ({
    items: await readFollowers(context.actor, input.id),
  })),

  copy: op.questions.copy.handler(async ({ input, context: { actor } }) =>
    openQuestion(actor, await copyQuestion(actor, input, input.editionId)),
  ),

  addItem: op.questions.addItem.handler(async ({ input: { item, ...on }, context: { actor } }) => {
    const { event } = await addItem(actor, on, item);
    return readItem(actor, on.id, event.itemId ?? '');
  }),

  changeItem: op.questions.changeItem.handler(
    async ({ input: { item, base, ...on }, context: { actor } }) => {
      await changeItem(actor, on, { base, input: item });
      return readItem(actor, on.id, on.itemId);
    },
  ),

  removeItem: op.questions.removeItem.handler(async ({ input, context: { actor } }) => {
    await removeItem(actor, input);
    return readQuestion(actor, input.id);
  }),

  restoreItem: op.questions.restoreItem.handler(async ({ input, context: { actor } }) => {
    await restoreItem(actor, input);
    return readItem(actor, input.id, input.itemId);
  }),

  harvest: op.questions.harvest.handler(async ({ input, context: { actor } }) => {
    const { event } = await harvest(actor, input);
    return readItem(actor, input.questionId, event.itemId ?? '');
  }),

  changeWall: op.questions.changeWall.handler(async ({ input, context }) => {
    const { staleDays } = await changeWall(context.actor, input.slug, input.staleDays);
    return { staleDays };
  }),

  addCluster: op.questions.addCluster.handler(async ({ input, context }) => ({
    items: await addCluster(context.actor, input.slug, input.name),
  })),

  changeCluster: op.questions.changeCluster.handler(async ({ input, context }) => ({
    items: await changeCluster(context.actor, input, input),
  })),

  removeCluster: op.questions.removeCluster.handler(async ({ input, context }) => ({
    items: await removeCluster(context.actor, input),
  })),
};
