import type { PracticeStepId } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { membersOf } from '../networks/index.ts';
import { notify } from '../notifications/index.ts';
import type { StoredPractice } from './practice.model.ts';

/** Who must act hears of it, else its authors; when it is shown, the whole network. */
export async function tellMoved(
  session: ClientSession,
  practice: StoredPractice,
  { step, byId }: { step: PracticeStepId; byId: Id },
): Promise<void> {
  const { _id, networkId, state } = practice;
  const recipients = await recipientsOf(practice, step);
  const subject = { kind: 'practice' as const, id: _id };
  const about = { subject, actorId: byId, networkId, recipients, state };
  await notify(session, { kind: 'practiceMoved', ...about });
}

/** Its authors hear that something of it changed, without who did that. */
export async function tellAuthors(
  session: ClientSession,
  { _id, networkId, authors }: StoredPractice,
): Promise<void> {
  const recipients = authors.map(({ personId }) => personId);
  const subject = { kind: 'practice' as const, id: _id };
  const about = { subject, actorId: null, networkId, recipients };
  await notify(session, { kind: 'practiceMoved', ...about });
}

async function recipientsOf(
  { networkId, authors }: StoredPractice,
  step: PracticeStepId,
): Promise<Id[]> {
  const roles = rolesToTell(step);
  if (!roles) return authors.map(({ personId }) => personId);
  const members = await membersOf(networkId);
  return members.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId);
}

function rolesToTell(step: PracticeStepId): NetworkRole[] | undefined {
  if (step === 'submit' || step === 'requestPublic') return ['facilitator', 'coordinator'];
  if (step === 'showInNetwork' || step === 'startReview') {
    return ['schoolContact', 'member', 'facilitator', 'coordinator'];
  }
  return undefined;
}
