import { AppError } from '@leerkring/shared/errors.ts';
import type { PracticeStepId } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { PracticeFacts } from '@leerkring/shared/features/practices/practices.policy.ts';
import type { ConsentState } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { trusted } from '../../platform/mongoose.ts';
import { networkById, type StoredNetwork } from '../networks/index.ts';
import { Fragment } from './fragment.model.ts';
import { Practice, type StoredPractice } from './practice.model.ts';
import { speaksForSchool } from './school-voice.ts';
import { shelfFacts } from './shelf.access.ts';

/** The actions that are decided by the practice alone. */
export type PracticeAction = {
  [A in ActionId]: FactsOf<A> extends PracticeFacts
    ? PracticeFacts extends FactsOf<A>
      ? A
      : never
    : never;
}[ActionId];

export interface AccessedPractice {
  practice: StoredPractice;
  network: StoredNetwork;
  facts: PracticeFacts;
}

/** The practice when the actor may do this with it; within a transaction as that sees it. */
export async function accessPractice(
  actor: Actor,
  id: Id,
  action: PracticeAction,
  session?: ClientSession,
): Promise<AccessedPractice> {
  const found = await findWithFacts(actor, id, session);
  authorize(actor, action, found?.facts ?? noPractice);
  if (!found) throw new AppError('not_found');
  return found;
}

/** The same for a step of its life. */
export async function accessStep(
  actor: Actor,
  { id, step }: { id: Id; step: PracticeStepId },
  session: ClientSession,
): Promise<AccessedPractice> {
  const found = await findWithFacts(actor, id, session);
  authorize(actor, 'practice.move', { ...(found?.facts ?? noPractice), step });
  if (!found) throw new AppError('not_found');
  return found;
}

/** The same for who speaks for the school of an author. */
export async function accessSchoolName(
  actor: Actor,
  { id, schoolId }: { id: Id; schoolId: Id },
  session: ClientSession,
): Promise<AccessedPractice> {
  const found = await findWithFacts(actor, id, session);
  const isAuthors = found?.practice.authors.some((author) => author.schoolId === schoolId);
  const speaks = isAuthors === true && (await speaksForSchool(actor, schoolId));
  // A school of none of its authors is not found there.
  const known = isAuthors ? found?.facts : undefined;
  const facts = { ...(known ?? noPractice), speaksForSchool: speaks };
  authorize(actor, 'practice.showSchool', facts);
  if (!found) throw new AppError('not_found');
  return found;
}

/** What the policy must know of a practice and this person. */
export function practiceFacts(
  actor: Actor,
  practice: StoredPractice,
  network: StoredNetwork | undefined,
  isContributor: boolean,
): PracticeFacts {
  return {
    ...shelfFacts(network),
    state: practice.state,
    isAuthor: isAuthorOf(actor, practice),
    isContributor,
    wasSubmitted: practice.version > 0,
  };
}

/** The practices among these in which words of the actor are quoted, and not taken back. */
export async function quotedIn(
  actor: Actor,
  practiceIds: Id[],
  session?: ClientSession,
): Promise<Set<Id>> {
  if (actor.kind !== 'user' || practiceIds.length === 0) return new Set();
  const own = {
    practiceId: trusted({ $in: practiceIds }),
    personId: actor.id,
    consent: trusted({ $in: standing }),
  };
  const fragments = await Fragment.find(own)
    .session(session ?? null)
    .lean();
  return new Set(fragments.map(({ practiceId }) => practiceId));
}

const standing: ConsentState[] = ['asked', 'given'];

function isAuthorOf(actor: Actor, { authors }: StoredPractice): boolean {
  return actor.kind === 'user' && authors.some(({ personId }) => personId === actor.id);
}

const noPractice: PracticeFacts = {
  ...shelfFacts(undefined),
  ...{ state: 'draft', isAuthor: false, isContributor: false, wasSubmitted: false },
};

async function findWithFacts(
  actor: Actor,
  id: Id,
  session?: ClientSession,
): Promise<AccessedPractice | undefined> {
  const practice = await Practice.findById(id)
    .session(session ?? null)
    .lean();
  const network = practice ? await networkById(practice.networkId) : undefined;
  if (!practice || !network) return undefined;
  const isContributor = (await quotedIn(actor, [id], session)).has(id);
  return { practice, network, facts: practiceFacts(actor, practice, network, isContributor) };
}
