import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { newId } from '../../platform/random.ts';
import {
  changeQuestion,
  type Change,
  type Changed,
  type ChangeTarget,
  type Scene,
} from './question.change.ts';
import type { Criteria, Format, StoredQuestion } from './question.model.ts';
import { requireOfSchool, requireRegion } from './question.soundness.ts';
import { hasNewWording } from './question.steps.ts';
import { QuestionVersion } from './question-story.model.ts';

export interface Writing {
  /** The textRevision that the writer saw. */
  base: number;
  wording?: string;
  format?: Partial<Format>;
  why?: string;
  themes?: string[];
  regionId?: Id | null;
  visibility?: StoredQuestion['visibility'];
  ownerId?: Id;
  coWriterIds?: Id[];
  selfCheck?: Criteria;
}

/** Changes what the own school writes; `conflict` shows what stands there when somebody was first. */
export async function writeQuestion(
  actor: Actor,
  target: ChangeTarget,
  writing: Writing,
): Promise<Changed> {
  return changeQuestion(
    actor,
    target,
    ({ actor: fresh, facts }) => authorize(fresh, 'question.write', facts),
    (scene) => writeWithin(scene, writing),
  );
}

async function writeWithin(scene: Scene, writing: Writing): Promise<Change> {
  const { question, session, revision } = scene;
  requireBase(question, writing.base);
  const set = fieldsOf(question, writing);
  const { writerIds = question.writerIds } = set;
  await requireOfSchool(question.networkId, question.schoolId, newOnes(question, writerIds));
  await requireRegion(question.networkId, writing.regionId, session);
  const version = await keepVersion(scene, set, writing.why ?? '');
  return {
    set: { ...set, ...version, textRevision: revision },
    event: eventOf(question, { ...set, ...version }, writing),
  };
}

/** People who were there already may have left; that does not keep others from writing. */
function newOnes({ writerIds }: StoredQuestion, wanted: Id[]): Id[] {
  return wanted.filter((id) => !writerIds.includes(id));
}

type Fields = Partial<StoredQuestion>;

function fieldsOf(question: StoredQuestion, writing: Writing): Fields {
  const { wording, format, themes, regionId, visibility, selfCheck } = writing;
  const { ownerId = question.ownerId, coWriterIds = question.writerIds } = writing;
  const plain = { wording, themes, regionId, visibility, ownerId, selfCheck };
  const writerIds = [...new Set([ownerId, ...coWriterIds])];
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    writerIds,
    ...(format ? { format: { ...question.format, ...format } } : {}),
  };
}

/** Every wording that was handed in is kept; the one that still is a draft grows as one types. */
async function keepVersion(scene: Scene, set: Fields, why: string): Promise<Fields> {
  const { session, question, actor, now, revision } = scene;
  const { wording, format } = { ...question, ...set };
  const isChanged = wording !== question.wording || !isSame(format, question.format);
  if (!isChanged && !(why && isGrowing(question))) return {};
  const said = { wording, format, by: actor.id, at: now, revision };
  if (isGrowing(question)) {
    const current = { questionId: question._id, nr: question.versionNr };
    const grown = { ...said, ...(why ? { why } : {}) };
    await QuestionVersion.updateOne(current, { $set: grown }, { session });
    return {};
  }
  const nr = question.versionNr + 1;
  const version = { _id: newId(), questionId: question._id, nr, why, ...said };
  await QuestionVersion.insertMany([version], { session, lean: true });
  return { versionNr: nr };
}

/** Nobody was handed the current wording yet. */
function isGrowing(question: StoredQuestion): boolean {
  const { submittedAt, status } = question;
  return submittedAt === null || (status === 'draft' && hasNewWording(question));
}

function eventOf(question: StoredQuestion, set: Fields, writing: Writing): Change['event'] {
  if (set.versionNr !== undefined) {
    const { why: note = '' } = writing;
    return { kind: 'wordingChanged', note, versionNr: set.versionNr };
  }
  const { visibility = question.visibility } = set;
  if (visibility !== question.visibility && question.submittedAt !== null) {
    return { kind: visibility === 'network' ? 'opened' : 'closed' };
  }
  return { kind: writing.selfCheck ? 'selfChecked' : 'textChanged', quiet: true };
}

function requireBase({ textRevision, wording, format }: StoredQuestion, base: number): void {
  if (base === textRevision) return;
  throw new AppError('conflict', { current: { textRevision, wording, format } });
}

function isSame(a: Format, b: Format): boolean {
  const text = (format: Format) => JSON.stringify(Object.entries(format).sort());
  return text(a) === text(b);
}
