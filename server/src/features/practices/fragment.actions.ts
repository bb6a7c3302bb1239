import { AppError } from '@leerkring/shared/errors.ts';
import type { PracticeSection } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { SubjectRef, ThingKind } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { lookAtSubject } from '../../platform/subjects.ts';
import { actorWithin } from '../networks/index.ts';
import { notify } from '../notifications/index.ts';
import { Fragment } from './fragment.model.ts';
import { personId } from './person-id.ts';
import { accessPractice } from './practice.access.ts';
import { changePractice } from './practice.changing.ts';
import type { StoredPractice } from './practice.model.ts';
import { schoolIn } from './shelf.access.ts';

export interface NewFragment {
  cid: string;
  source: SubjectRef<ThingKind>;
  text: string;
  place: PracticeSection;
}

/**
 * Quotes words out of something of the same network that the actor sees, and asks whose they are.
 * Own words need no question. The same cid again gives the same answer.
 */
export async function quoteFragment(
  who: Actor,
  id: Id,
  input: NewFragment,
): Promise<StoredPractice> {
  const { practice } = await accessPractice(who, id, 'practice.quote');
  const contributorId = await contributorOf(who, practice, input.source);
  try {
    return await inTransaction(async (session) => {
      const actor = await actorWithin(session, who);
      const { practice: now } = await accessPractice(actor, id, 'practice.quote', session);
      const sentAs = `${personId(actor)} ${input.cid}`;
      const before = await Fragment.findOne({ sentAs }).session(session).lean();
      return before ? now : keepFragment(session, now, { ...input, sentAs, contributorId, actor });
    });
  } catch (error) {
    if (isDuplicateKey(error, 'sentAs')) return practice;
    throw error;
  }
}

/** Takes a fragment out again; nothing of it is kept. */
export async function unquoteFragment(who: Actor, id: Id, fragmentId: Id): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    await accessPractice(actor, id, 'practice.see', session);
    const standing = trusted({ $in: ['asked' as const, 'given' as const] });
    const which = { _id: fragmentId, practiceId: id, consent: standing };
    const fragment = await Fragment.findOne(which).session(session).lean();
    if (!fragment) throw new AppError('not_found');
    const { practice } = await accessPractice(actor, id, 'practice.quote', session);
    await Fragment.deleteOne({ _id: fragmentId }, { session });
    return changePractice(session, practice, {});
  });
}

async function contributorOf(
  actor: Actor,
  { networkId }: StoredPractice,
  source: SubjectRef<ThingKind>,
): Promise<Id> {
  const line = await lookAtSubject(actor, source);
  if (!line?.authorId || line.networkId !== networkId) {
    throw new AppError('invalid', { reason: 'practice.source' });
  }
  return line.authorId;
}

interface Quoting extends NewFragment {
  sentAs: string;
  contributorId: Id;
  actor: Actor;
}

async function keepFragment(
  session: ClientSession,
  practice: StoredPractice,
  { sentAs, contributorId, actor, source, text, place }: Quoting,
): Promise<StoredPractice> {
  const byId = personId(actor);
  const { _id: practiceId, networkId, title } = practice;
  await respectNo(session, practiceId, { contributorId, source });
  const isOwn = contributorId === byId;
  const now = clock.now();
  const answer = { consent: isOwn ? 'given' : 'asked', answeredAt: isOwn ? now : null };
  const schoolId = await schoolIn(networkId, contributorId);
  const whose = { personId: contributorId, schoolId, askedById: byId, at: now };
  const quoted = { practiceId, networkId, sentAs, text, source, place };
  await new Fragment({ ...quoted, ...whose, ...answer, showName: false }).save({ session });
  if (!isOwn) {
    const subject = { kind: 'practice' as const, id: practiceId };
    const asked = { actorId: byId, networkId, recipients: [contributorId], text: title };
    await notify(session, { kind: 'consentAsked', subject, ...asked });
  }
  return changePractice(session, practice, {}, { kind: 'fragmentAdded', byId });
}

/** Who said no to the use of these words here is not asked again. */
async function respectNo(
  session: ClientSession,
  practiceId: Id,
  { contributorId, source }: { contributorId: Id; source: SubjectRef },
): Promise<void> {
  const earlier = await Fragment.find({ practiceId, personId: contributorId })
    .session(session)
    .lean();
  const saidNo = earlier.some(
    (one) =>
      (one.consent === 'refused' || one.consent === 'withdrawn') &&
      one.source.kind === source.kind &&
      one.source.id === source.id,
  );
  if (saidNo) throw new AppError('invalid', { reason: 'fragment.refused' });
}
