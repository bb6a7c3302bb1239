import { AppError } from '@leerkring/shared/errors.ts';
import type { QuestionFacts } from '@leerkring/shared/features/questions/questions.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import type { StoredNetwork } from '../networks/index.ts';
import { inTurn } from './network-turns.ts';
import { indexWhenOther } from './question.index.ts';
import { questionFactsOf, rightsWithin } from './question.facts.ts';
import { Question, type StoredQuestion } from './question.model.ts';
import { tellPeople } from './question.news.ts';
import { keepRoom } from './question.room.ts';
import { QuestionEvent, type StoredQuestionEvent } from './question-story.model.ts';
import { moveWall } from './wall.change.ts';

/** What a change works with, all of it as its transaction sees it. */
export interface Scene {
  session: ClientSession;
  actor: UserActor;
  question: StoredQuestion;
  network: StoredNetwork;
  facts: QuestionFacts;
  /** The number that this change gets. */
  revision: number;
  now: Date;
}

export type EventDraft = Pick<StoredQuestionEvent, 'kind'> &
  Partial<Omit<StoredQuestionEvent, '_id' | 'questionId' | 'revision' | 'at' | 'by' | 'cid'>>;

export interface Change {
  set?: Partial<StoredQuestion>;
  event: EventDraft;
  /** Whether the question itself came further; arranging it did not. */
  isMovement?: boolean;
  /** People to ask or tell beside those whom such a change is always told. */
  askedIds?: Id[];
}

export interface Changed {
  question: StoredQuestion;
  network: StoredNetwork;
  event: StoredQuestionEvent;
}

export interface ChangeTarget {
  id: Id;
  /** The same one again of the same person is the same change. */
  cid?: string;
}

/**
 * Changes a question and writes the line of its life story in one transaction. `judge` throws when
 * the actor may not, also for a repeat; what else can be wrong is for `work` to say. Both see the
 * question and the rights as they are then.
 */
export async function changeQuestion(
  actor: Actor,
  target: ChangeTarget,
  judge: (scene: Scene) => void | Promise<void>,
  work: (scene: Scene) => Promise<Change>,
): Promise<Changed> {
  return inTurn(await networkOf(target.id), () =>
    inTransaction(async (session) => {
      const scene = await sceneOf(session, actor, target.id);
      await judge(scene);
      const event = target.cid && (await earlierEvent(scene, target.cid));
      if (event) return { question: scene.question, network: scene.network, event };
      return storeChange(scene, await work(scene), target.cid);
    }),
  );
}

/** The question for a change within a transaction; not found for who may not see it. */
export async function sceneOf(session: ClientSession, actor: Actor, id: Id): Promise<Scene> {
  const question = (await Question.findById(id).session(session).lean()) ?? undefined;
  const rights = await rightsWithin(session, actor, question?.networkId ?? '');
  const facts = questionFactsOf(rights.network, question, {
    actor: rights.actor,
    ownSchoolId: rights.schoolId,
  });
  authorize(rights.actor, 'question.read', facts);
  if (!question || !rights.network || rights.actor.kind !== 'user') throw new AppError('not_found');
  const revision = question.revision + 1;
  const { actor: fresh, network } = rights;
  return { session, actor: fresh, question, network, facts, revision, now: clock.now() };
}

/** Writes a change that was worked out, with everything that follows from it. */
export async function storeChange(scene: Scene, change: Change, cid?: string): Promise<Changed> {
  const { session, question: before, network, revision, now } = scene;
  const { isMovement = change.event.quiet !== true } = change;
  const moved = isMovement ? { lastMovementAt: now } : {};
  const after: StoredQuestion = { ...before, ...change.set, ...moved, revision };
  after.open = after.visibility === 'network' && after.submittedAt !== null;
  after.roomId = await keepRoom(session, network, { before, after });
  const written = { _id: before._id, revision: before.revision };
  const { matchedCount } = await Question.replaceOne(written, after, { session });
  if (matchedCount !== 1) throw new AppError('conflict');
  const event = await writeEvent(scene, change.event, cid);
  tellSubject(session, { kind: 'question', id: after._id }, revision);
  const isOtherwiseSeen = (before.hidden === null) !== (after.hidden === null);
  if (!event.quiet || isOtherwiseSeen) await moveWall(session, network._id);
  await indexWhenOther(session, before, after);
  await tellPeople(session, { question: after, event, askedIds: change.askedIds ?? [] });
  return { question: after, network, event };
}

/** Adds a line to the life story under the number of the change. */
export async function writeEvent(
  { session, question, actor, revision, now }: Scene,
  draft: EventDraft,
  cid?: string,
): Promise<StoredQuestionEvent> {
  const event: StoredQuestionEvent = {
    ...{ _id: newId(), questionId: question._id, revision, at: now, by: actor.id },
    ...{ quiet: false, from: null, to: null, note: '', versionNr: null },
    ...{ itemId: null, itemKind: null },
    ...draft,
    ...(cid === undefined ? {} : { cid }),
  };
  await QuestionEvent.insertMany([event], { session, lean: true });
  return event;
}

async function networkOf(questionId: Id): Promise<Id> {
  const question = await Question.findById(questionId).select({ networkId: 1 }).lean();
  return question?.networkId ?? '';
}

async function earlierEvent({ session, question, actor }: Scene, cid: string) {
  const key = { questionId: question._id, by: actor.id, cid };
  return (await QuestionEvent.findOne(key).session(session).lean()) ?? undefined;
}
