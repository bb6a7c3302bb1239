import { op } from '../../platform/operations.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { answerConsent } from './consent.actions.ts';
import { quoteFragment, unquoteFragment } from './fragment.actions.ts';
import { listOwnFragments, presentOwnFragments } from './fragment.listing.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import { personId } from './person-id.ts';
import { accessPractice } from './practice.access.ts';
import { createPractice, discardPractice, editPractice } from './practice.actions.ts';
import { listPractices } from './practice.listing.ts';
import { movePractice } from './practice.moving.ts';
import { presentPracticePage } from './practice.page.ts';
import { reviewPractice, setAuthors, showOwnName, showSchool } from './practice.people.ts';
import { presentVersion } from './practice.versions.ts';
import { accessShelf } from './shelf.access.ts';

const practices = op.practices;

export const practicesOperations = {
  list: practices.list.handler(async ({ input: { slug, ...query }, context: { actor } }) => {
    const network = await accessShelf(actor, slug, 'practices.list');
    return listPractices(actor, network._id, query);
  }),

  open: practices.open.handler(({ input, context }) => pageOf(context.actor, input.id)),

  create: practices.create.handler(async ({ input: { slug, ...input }, context: { actor } }) => {
    const { _id } = await createPractice(actor, slug, input);
    return pageOf(actor, _id);
  }),

  edit: practices.edit.handler(async ({ input: { id, ...change }, context: { actor } }) => {
    await editPractice(actor, id, change);
    return pageOf(actor, id);
  }),

  discard: practices.discard.handler(async ({ input, context }) => {
    await discardPractice(context.actor, input.id);
    return { ok: true as const };
  }),

  move: practices.move.handler(async ({ input: { id, ...step }, context: { actor } }) => {
    await movePractice(actor, id, step);
    return pageOf(actor, id);
  }),

  version: practices.version.handler(async ({ input: { id, number }, context: { actor } }) => {
    const { practice } = await accessPractice(actor, id, 'practice.see');
    return presentVersion(practice._id, number);
  }),

  setAuthors: practices.setAuthors.handler(async ({ input, context: { actor } }) => {
    await setAuthors(actor, input.id, input.personIds);
    return pageOf(actor, input.id);
  }),

  showName: practices.showName.handler(async ({ input, context: { actor } }) => {
    await showOwnName(actor, input.id, input.show);
    return pageOf(actor, input.id);
  }),

  showSchool: practices.showSchool.handler(async ({ input, context: { actor } }) => {
    await showSchool(actor, input, input.show);
    return pageOf(actor, input.id);
  }),

  review: practices.review.handler(async ({ input: { id, ...review }, context: { actor } }) => {
    await reviewPractice(actor, id, review);
    return pageOf(actor, id);
  }),

  quote: practices.quote.handler(async ({ input: { id, ...fragment }, context: { actor } }) => {
    await quoteFragment(actor, id, fragment);
    return pageOf(actor, id);
  }),

  unquote: practices.unquote.handler(async ({ input, context: { actor } }) => {
    await unquoteFragment(actor, input.id, input.fragmentId);
    return pageOf(actor, input.id);
  }),

  consent: practices.consent.handler(async ({ input: { id, ...consent }, context: { actor } }) => {
    const fragment = await answerConsent(actor, id, consent);
    const [own] = await presentOwnFragments([fragment]);
    if (!own) throw new AppError('not_found');
    return own;
  }),

  ownFragments: practices.ownFragments.handler(({ input, context: { actor } }) =>
    listOwnFragments(personId(actor), input),
  ),
};

/** What a change leaves behind for who made it; who may not read it any more gets no page. */
async function pageOf(actor: Actor, id: string) {
  return presentPracticePage(actor, await accessPractice(actor, id, 'practice.see'));
}
