import { AppError } from '@leerkring/shared/errors.ts';
import type { reviewAdvices } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { actorWithin, membersOf } from '../networks/index.ts';
import { personId } from './person-id.ts';
import { accessPractice, accessSchoolName } from './practice.access.ts';
import { changePractice } from './practice.changing.ts';
import type { PracticeAuthor, StoredPractice } from './practice.model.ts';
import { PracticeReview } from './practice-story.model.ts';

const writers: NetworkRole[] = ['schoolContact', 'member', 'facilitator', 'coordinator'];

/** Says who wrote it together; who was an author before keeps what they agreed to. */
export async function setAuthors(who: Actor, id: Id, personIds: Id[]): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { practice } = await accessPractice(actor, id, 'practice.edit', session);
    const members = await membersOf(practice.networkId);
    const authors = [...new Set(personIds)].map((one): PracticeAuthor => {
      const before = practice.authors.find((author) => author.personId === one);
      const member = members.find(({ userId, role }) => userId === one && writers.includes(role));
      if (!before && !member) throw new AppError('invalid', { reason: 'practice.author' });
      const fresh = { personId: one, schoolId: member?.schoolId ?? null };
      return before ?? { ...fresh, showName: false, showSchool: null };
    });
    return changePractice(session, practice, { $set: { authors } });
  });
}

/** Whether the actor's own name stands on the public page. */
export async function showOwnName(who: Actor, id: Id, show: boolean): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { practice } = await accessPractice(actor, id, 'practice.showName', session);
    const own = personId(actor);
    const authors = practice.authors.map((author) =>
      author.personId === own ? { ...author, showName: show } : author,
    );
    return changePractice(session, practice, { $set: { authors } });
  });
}

/** Whether the name of the actor's school stands on the public page. */
export async function showSchool(
  who: Actor,
  { id, schoolId }: { id: Id; schoolId: Id },
  show: boolean,
): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { practice } = await accessSchoolName(actor, { id, schoolId }, session);
    const agreed = show ? { byId: personId(actor), at: clock.now() } : null;
    const authors = practice.authors.map((author) =>
      author.schoolId === schoolId ? { ...author, showSchool: agreed } : author,
    );
    return changePractice(session, practice, { $set: { authors } });
  });
}

/** What the actor says as a peer in this round; writing again changes it. */
export async function reviewPractice(
  who: Actor,
  id: Id,
  { advice, text }: { advice: (typeof reviewAdvices)[number]; text: string },
): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { practice } = await accessPractice(actor, id, 'practice.review', session);
    const byId = personId(actor);
    const place = { practiceId: id, round: practice.round, byId };
    const set = { advice, text, at: clock.now() };
    await PracticeReview.updateOne(place, { $set: set }, { session, upsert: true });
    return changePractice(session, practice, {}, { kind: 'reviewed', byId });
  });
}
