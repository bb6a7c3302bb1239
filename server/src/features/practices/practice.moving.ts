import { AppError } from '@leerkring/shared/errors.ts';
import {
  practiceSteps,
  type PracticeStepId,
  type PublicCheck,
} from '@leerkring/shared/features/practices/practice-steps.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { unbindFiles } from '../files/index.ts';
import { actorWithin } from '../networks/index.ts';
import { personId } from './person-id.ts';
import { accessStep } from './practice.access.ts';
import { keepVersion } from './practice.actions.ts';
import { changePractice } from './practice.changing.ts';
import { fileIdsIn } from './practice.plain.ts';
import { missingFor, type Surroundings } from './practice.needs.ts';
import { tellMoved } from './practice.notices.ts';
import { Practice, type StoredPractice } from './practice.model.ts';
import { PracticeEvent } from './practice-story.model.ts';
import { surroundingsOf } from './practice.surroundings.ts';
import { hideFromPublicPage, showOnPublicPage } from './public-material.ts';
import { slugFor } from './public-slug.ts';

export interface StepInput {
  step: PracticeStepId;
  note: string;
  checks?: PublicCheck[] | undefined;
  leaveOut: boolean;
}

/**
 * Takes a step of the life of a practice (C3). Throws `conflict` when somebody else took one first,
 * and `invalid` with the reason `practice.<need>` and all that is missing when it is not ready.
 */
export async function movePractice(who: Actor, id: Id, input: StepInput): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { step } = input;
    const { practice } = await accessStep(actor, { id, step }, session);
    const byId = personId(actor);
    if (!practiceSteps[step].from.includes(practice.state)) {
      return tookItBefore(session, practice, { step, byId });
    }
    const around = await surroundingsOf(practice, session);
    const checks = input.checks ?? practice.checks?.ticked ?? [];
    refuseUnready(step, around, { ...input, checks });
    const set = await effectOf(session, around, { ...input, checks, byId });
    const { note } = input;
    const news = { kind: step, byId, note, ...(set.version && { version: set.version }) };
    const change = { $set: { ...set, state: practiceSteps[step].to } };
    const moved = await changePractice(session, practice, change, news);
    await tellMoved(session, moved, { step, byId });
    return moved;
  });
}

type Taking = StepInput & { checks: PublicCheck[]; byId: Id };
type Effect = Partial<StoredPractice>;

/** What a step does beside moving on. */
async function effectOf(
  session: ClientSession,
  around: Surroundings,
  { step, checks, note, byId }: Taking,
): Promise<Effect> {
  const { practice } = around;
  switch (step) {
    case 'submit':
      return { version: await keepVersion(session, practice, byId, note) };
    case 'startReview':
      return { round: practice.round + 1 };
    case 'requestPublic':
      return { checks: { ticked: checks, byId, at: clock.now() } };
    case 'publish':
      return publish(session, around);
    case 'withdraw':
    case 'retire':
      await hideFromPublicPage(session, practice._id, practice.materialIds);
      return { checks: null };
    case 'keepInNetwork':
      return { checks: null };
    default:
      return {};
  }
}

/** What goes public is exactly what stands there: what was taken out before goes for good. */
async function publish(
  session: ClientSession,
  { practice, materials }: Surroundings,
): Promise<Effect> {
  const kept = fileIdsIn(practice.texts);
  const dropped = practice.fileIds.filter((id) => !kept.includes(id));
  if (dropped.length > 0) await unbindFiles(session, dropped);
  await showOnPublicPage(session, practice._id, materials);
  const slug = practice.slug === practice._id ? slugFor(practice) : practice.slug;
  return { fileIds: kept, slug, publishedAt: clock.now() };
}

function refuseUnready(
  step: PracticeStepId,
  around: Surroundings,
  words: { note: string; checks: PublicCheck[]; leaveOut: boolean },
): void {
  const missing = missingFor(step, around, words);
  const [first] = missing;
  if (first) throw new AppError('invalid', { reason: `practice.${first}`, current: { missing } });
}

/** The same step once more by the same person is no second step; anybody else is told. */
async function tookItBefore(
  session: ClientSession,
  practice: StoredPractice,
  { step, byId }: { step: PracticeStepId; byId: Id },
): Promise<StoredPractice> {
  const last = await PracticeEvent.findOne({ practiceId: practice._id })
    .sort({ revision: -1 })
    .session(session)
    .lean();
  const isThis = last?.kind === step && last.byId === byId;
  if (isThis && practice.state === practiceSteps[step].to) return practice;
  throw new AppError('conflict', { reason: 'practice.moved' });
}

/** For who looks at the public page: the practice as it is stored, whatever its state. */
export async function findPractice(key: string): Promise<StoredPractice | undefined> {
  const isId = /^[0-9a-f]{24}$/.test(key);
  return (await Practice.findOne(isId ? { _id: key } : { slug: key }).lean()) ?? undefined;
}
