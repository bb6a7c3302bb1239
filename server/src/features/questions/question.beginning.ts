import { AppError } from '@leerkring/shared/errors.ts';
import { formatFields } from '@leerkring/shared/features/questions/questions.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import {
  currentEdition,
  editionsOf,
  membersOf,
  networkBySlug,
  type StoredNetwork,
} from '../networks/index.ts';
import { inTurn } from './network-turns.ts';
import { newQuestionFacts, rightsWithin } from './question.facts.ts';
import { indexQuestion } from './question.index.ts';
import { Question, type Format, type StoredQuestion } from './question.model.ts';
import { requireOfSchool, requireRegion } from './question.soundness.ts';
import {
  QuestionEvent,
  QuestionVersion,
  type StoredQuestionEvent,
} from './question-story.model.ts';
import { moveWall } from './wall.change.ts';

export interface NewQuestion {
  cid: string;
  wording: string;
  format?: Partial<Format>;
  themes?: string[];
  regionId?: Id | null;
  visibility?: StoredQuestion['visibility'];
  coWriterIds?: Id[];
  /** A facilitator writes for this school; others always for their own. */
  schoolId?: Id;
}

/** Begins a draft of the actor's school; the same cid again gives the same question. */
export async function createQuestion(actor: Actor, slug: string, input: NewQuestion): Promise<Id> {
  const network = await networkBySlug(slug);
  return inTurn(network?._id ?? '', () =>
    inTransaction(async (session) => {
      const rights = await rightsWithin(session, actor, network?._id ?? '');
      const schoolId = rights.schoolId ?? input.schoolId ?? null;
      const facts = newQuestionFacts(network, schoolId, rights.schoolId);
      authorize(rights.actor, 'question.create', facts);
      if (!network || actor.kind !== 'user') throw new AppError('not_found');
      const earlier = await Question.findOne({ createdBy: actor.id, cid: input.cid })
        .session(session)
        .lean();
      if (earlier) return earlier._id;
      if (!schoolId) throw new AppError('invalid', { reason: 'question.school' });
      const people = [...(rights.schoolId ? [actor.id] : []), ...(input.coWriterIds ?? [])];
      const place = { network, schoolId, actorId: actor.id };
      return begin(session, place, { ...input, writerIds: [...new Set(people)] });
    }),
  );
}

interface BeginningAt {
  network: StoredNetwork;
  schoolId: Id;
  actorId: Id;
}

async function begin(
  session: ClientSession,
  { network, schoolId, actorId }: BeginningAt,
  input: NewQuestion & { writerIds: Id[] },
): Promise<Id> {
  const { writerIds, regionId } = input;
  const [ownerId] = writerIds;
  if (ownerId === undefined) throw new AppError('invalid', { reason: 'question.writer' });
  await requireOfSchool(network._id, schoolId, writerIds);
  await requireRegion(network._id, regionId, session);
  const question = await startQuestion(session, {
    ...{ networkId: network._id, schoolId, ownerId, writerIds, createdBy: actorId },
    ...{ cid: input.cid, wording: input.wording, format: { ...emptyFormat, ...input.format } },
    themes: input.themes ?? [],
    visibility: input.visibility ?? 'network',
    regionId: regionId === undefined ? await regionOf(network._id, ownerId) : regionId,
    editionId: await editionNow(network._id),
    copiedFrom: null,
  });
  return question._id;
}

type Started = Pick<
  StoredQuestion,
  | 'networkId'
  | 'schoolId'
  | 'ownerId'
  | 'writerIds'
  | 'createdBy'
  | 'cid'
  | 'wording'
  | 'format'
  | 'themes'
  | 'visibility'
  | 'regionId'
  | 'editionId'
  | 'copiedFrom'
>;

/** Writes a new draft with its first version and the first line of its life story. */
export async function startQuestion(
  session: ClientSession,
  fields: Started,
  kind: 'created' | 'copiedFrom' = 'created',
): Promise<StoredQuestion> {
  const at = clock.now();
  const question: StoredQuestion = {
    ...{ _id: newId(), ...fields, ...nothingYet },
    ...{ lastMovementAt: at, createdAt: at },
  };
  const { _id: questionId, createdBy: by, wording, format } = question;
  await Question.insertMany([question], { session, lean: true });
  const version = { _id: newId(), questionId, nr: 1, wording, format, by, at, why: '' };
  await QuestionVersion.insertMany([{ ...version, revision: 1 }], { session, lean: true });
  const event: StoredQuestionEvent = {
    ...{ _id: newId(), questionId, revision: 1, kind, quiet: false, at, by },
    ...{ from: null, to: null, note: '', versionNr: 1, itemId: null, itemKind: null },
  };
  await QuestionEvent.insertMany([event], { session, lean: true });
  await indexQuestion(session, question);
  await moveWall(session, question.networkId);
  return question;
}

// Six fields, each of them empty: Object.fromEntries forgets which.
const emptyFormat = Object.fromEntries(formatFields.map((field) => [field, ''])) as Format;

const nothingYet = {
  ...{ clusterId: null, status: 'draft' as const, parkedFrom: null, submittedAt: null },
  ...{ open: false, hidden: null, versionNr: 1, steppedVersionNr: 1, selfCheck: null },
  ...{ intake: null, followerIds: [], helperIds: [], askedIds: [], outcomeCount: 0, itemCount: 0 },
  ...{ copiedTo: null, roomId: null, revision: 1, textRevision: 1 },
};

/**
 * The edition of now, and in a network that is still being prepared the one that is planned, so that
 * a question does not leave the wall when its edition is announced.
 */
export async function editionNow(networkId: Id): Promise<Id | null> {
  const editions = await editionsOf(networkId);
  return (currentEdition(editions, clock.now()) ?? editions[0])?._id ?? null;
}

async function regionOf(networkId: Id, personId: Id): Promise<Id | null> {
  const members = await membersOf(networkId);
  return members.find(({ userId }) => userId === personId)?.regionIds[0] ?? null;
}
