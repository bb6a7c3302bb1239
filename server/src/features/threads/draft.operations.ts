import { op } from '../../platform/operations.ts';
import { accessNetwork } from '../networks/index.ts';
import { answerDraft, draftAt, dropDraft, newThreadDraft, saveDraft } from './draft.actions.ts';
import { accessThread, personOf } from './thread.access.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';

const t = op.threads;

export const draftOperations = {
  newDraft: t.newDraft.handler(async ({ input, context }) => ({
    draft: await draftAt(await placeInNetwork(context.actor, input.slug)),
  })),
  saveNewDraft: t.saveNewDraft.handler(async ({ input, context }) =>
    saveDraft(await placeInNetwork(context.actor, input.slug), input),
  ),
  dropNewDraft: t.dropNewDraft.handler(async ({ input, context }) => {
    await dropDraft(null, await placeInNetwork(context.actor, input.slug));
    return { ok: true as const };
  }),
  saveDraft: t.saveDraft.handler(async ({ input, context }) =>
    saveDraft(await placeInThread(context.actor, input.id), input),
  ),
  dropDraft: t.dropDraft.handler(async ({ input, context }) => {
    await dropDraft(null, await placeInThread(context.actor, input.id));
    return { ok: true as const };
  }),
};

async function placeInNetwork(actor: Actor, slug: string) {
  const network = await accessNetwork(actor, slug, 'threads.list');
  return newThreadDraft(personOf(actor).id, network._id);
}

async function placeInThread(actor: Actor, id: string) {
  const { thread } = await accessThread(actor, id, 'thread.read');
  return answerDraft(personOf(actor).id, thread._id);
}
