import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { Fragment, type StoredFragment } from './fragment.model.ts';
import { changePractice } from './practice.changing.ts';
import { tellAuthors } from './practice.notices.ts';
import { Practice } from './practice.model.ts';

export interface ConsentInput {
  answer: 'given' | 'refused' | 'withdrawn';
  showName: boolean;
}

/**
 * The contributor's yes or no to the use of their words, whether or not they are still in the
 * network. After a no the words are gone everywhere at once, and cannot come back by themselves.
 */
export async function answerConsent(
  actor: Actor,
  id: Id,
  { answer, showName }: ConsentInput,
): Promise<StoredFragment> {
  return inTransaction(async (session) => {
    const fragment = await Fragment.findById(id).session(session).lean();
    const isOwnWords = actor.kind === 'user' && fragment?.personId === actor.id;
    authorize(actor, 'fragment.consent', { isOwnWords });
    if (!fragment) throw new AppError('not_found');
    const isOver = fragment.consent === 'refused' || fragment.consent === 'withdrawn';
    if (isOver && answer === 'given') throw new AppError('conflict', { reason: 'fragment.gone' });
    if (isOver) return fragment;
    return answer === 'given' ? agree(session, fragment, showName) : refuse(session, fragment);
  });
}

async function agree(
  session: ClientSession,
  fragment: StoredFragment,
  showName: boolean,
): Promise<StoredFragment> {
  const answered = await answer(session, fragment, { consent: 'given', showName });
  const practice = await Practice.findById(fragment.practiceId).session(session).lean();
  if (practice) await changePractice(session, practice, {});
  return answered;
}

async function refuse(session: ClientSession, fragment: StoredFragment): Promise<StoredFragment> {
  const consent = fragment.consent === 'asked' ? ('refused' as const) : ('withdrawn' as const);
  const answered = await answer(session, fragment, { consent, showName: false, text: '' });
  const practice = await Practice.findById(fragment.practiceId).session(session).lean();
  if (!practice) return answered;
  // Nobody is named: the revision list says that something went, not what or whose it was.
  await changePractice(session, practice, {}, { kind: 'fragmentWithdrawn', byId: null });
  await tellAuthors(session, practice);
  return answered;
}

async function answer(
  session: ClientSession,
  { _id, consent }: StoredFragment,
  set: Partial<StoredFragment>,
): Promise<StoredFragment> {
  const change = { $set: { ...set, answeredAt: clock.now() } };
  const options = { session, returnDocument: 'after' } as const;
  const answered = await Fragment.findOneAndUpdate({ _id, consent }, change, options).lean();
  if (!answered) throw new AppError('conflict');
  return answered;
}
