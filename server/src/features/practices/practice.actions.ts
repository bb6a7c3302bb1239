import { AppError } from '@leerkring/shared/errors.ts';
import type { LicenceId } from '@leerkring/shared/features/practices/licences.ts';
import { practiceSections } from '@leerkring/shared/features/practices/practices.view.ts';
import type { practiceInput } from '@leerkring/shared/features/practices/practices.contract.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { SubjectRef, ThingKind } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { newId } from '../../platform/random.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { seesSubject } from '../../platform/subjects.ts';
import { bindFiles, unbindFiles } from '../files/index.ts';
import { actorWithin, type StoredNetwork } from '../networks/index.ts';
import { dropFromIndex } from '../search/index.ts';
import { Fragment } from './fragment.model.ts';
import { labelsOf, orderOf } from './list-order.ts';
import { Material } from './material.model.ts';
import { personId } from './person-id.ts';
import { accessPractice } from './practice.access.ts';
import { changePractice, type PracticeNews } from './practice.changing.ts';
import { fileIdsIn } from './practice.plain.ts';
import { PracticeEvent, PracticeVersion } from './practice-story.model.ts';
import { Practice, type PracticeContent, type StoredPractice } from './practice.model.ts';
import { accessShelf, schoolIn } from './shelf.access.ts';
import { touchShelf } from './shelf.model.ts';

export type PracticeInput = z.infer<typeof practiceInput>;
export type NewPractice = Partial<PracticeInput> & {
  cid: string;
  title: string;
  licence: LicenceId;
  source?: SubjectRef<ThingKind> | undefined;
};

/** Begins a good practice, for its author only; the same cid again gives what it made before. */
export async function createPractice(
  who: Actor,
  slug: string,
  input: NewPractice,
): Promise<StoredPractice> {
  const network = await accessShelf(who, slug, 'practice.create');
  const sentAs = `${personId(who)} ${input.cid}`;
  const before = await Practice.findOne({ sentAs }).lean();
  if (before) return before;
  if (input.source && !(await seesSubject(who, input.source))) {
    throw new AppError('invalid', { reason: 'practice.source' });
  }
  try {
    return await inTransaction((session) => keepNew(session, who, network, { ...input, sentAs }));
  } catch (error) {
    const made = await Practice.findOne({ sentAs }).lean();
    if (made && (isDuplicateKey(error) || error instanceof AppError)) return made;
    throw error;
  }
}

/** Changes the text. A wording that others could read is kept as a version. */
export async function editPractice(
  who: Actor,
  id: Id,
  { revision, note, ...change }: Partial<PracticeInput> & { revision: number; note: string },
): Promise<StoredPractice> {
  return inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { practice } = await accessPractice(actor, id, 'practice.edit', session);
    if (revision < practice.editedRevision) throw new AppError('conflict');
    const byId = personId(actor);
    const content = contentOf(practice, change);
    const added = content.materialIds.filter((one) => !practice.materialIds.includes(one));
    await judgeMaterials(session, practice.networkId, added);
    const fileIds = await bindNewFiles(session, byId, practice, content);
    const set = { ...content, fileIds, labels: labelsOf(content) };
    const edited = { $set: { ...set, editedRevision: practice.revision + 1 } };
    if (practice.state === 'draft') return changePractice(session, practice, edited);
    const version = await keepVersion(session, { ...practice, ...content }, byId, note);
    const news: PracticeNews = { kind: 'edited', byId, note, version };
    return changePractice(session, practice, { $set: { ...edited.$set, version } }, news);
  });
}

/** Throws a draft away for good, with everything that belongs to it. */
export async function discardPractice(who: Actor, id: Id): Promise<void> {
  await inTransaction(async (session) => {
    const actor = await actorWithin(session, who);
    const { practice } = await accessPractice(actor, id, 'practice.discard', session);
    const { deletedCount } = await Practice.deleteOne({ _id: id, state: 'draft' }, { session });
    if (deletedCount !== 1) throw new AppError('conflict');
    await Fragment.deleteMany({ practiceId: id }, { session });
    await PracticeEvent.deleteMany({ practiceId: id }, { session });
    await unbindFiles(session, practice.fileIds);
    await dropFromIndex(session, { kind: 'practice', id });
    await touchShelf(session, practice.networkId);
  });
}

/** Keeps the wording as it is now; gives its number. */
export async function keepVersion(
  session: ClientSession,
  { _id, version, title, summary, texts }: StoredPractice,
  byId: Id,
  note: string,
): Promise<number> {
  const number = version + 1;
  const wording = { title, summary, texts, byId, at: clock.now(), note };
  await new PracticeVersion({ practiceId: _id, number, ...wording }).save({ session });
  return number;
}

async function keepNew(
  session: ClientSession,
  who: Actor,
  network: StoredNetwork,
  { sentAs, source, ...input }: NewPractice & { sentAs: string },
): Promise<StoredPractice> {
  const byId = personId(who);
  const [_id, now] = [newId(), clock.now()];
  const content = contentOf({ ...emptyContent, licence: input.licence }, input);
  await judgeMaterials(session, network._id, content.materialIds);
  const fileIds = await bindNewFiles(session, byId, { _id, fileIds: [] }, content);
  const schoolId = await schoolIn(network._id, byId);
  const fields: StoredPractice = {
    ...{ _id, networkId: network._id, networkKind: network.kind, sentAs, state: 'draft' },
    ...{ ...content, labels: labelsOf(content), fileIds },
    authors: [{ personId: byId, schoolId, showName: false, showSchool: null }],
    ...{ source: source ?? null, round: 0, version: 0, checks: null, hiddenFrom: null, slug: _id },
    ...{ publishedAt: null, order: orderOf(now, _id), revision: 0, editedRevision: 1 },
    ...{ createdAt: now, updatedAt: now },
  };
  const practice = (await new Practice(fields).save({ session })).toObject();
  return changePractice(session, practice, {}, { kind: 'created', byId });
}

const emptyContent: PracticeContent = {
  ...{ title: '', summary: '', materialIds: [], themes: [], schoolTypes: [], licence: 'ccBySa4' },
  texts: {
    context: longFromPlain(''),
    approach: longFromPlain(''),
    result: longFromPlain(''),
    tips: longFromPlain(''),
  },
};

/** What the form held, with what was changed in it. */
function contentOf(before: PracticeContent, change: Partial<PracticeInput>): PracticeContent {
  const texts = { ...before.texts };
  for (const section of practiceSections) texts[section] = change[section] ?? texts[section];
  return {
    texts,
    title: change.title ?? before.title,
    summary: change.summary ?? before.summary,
    materialIds: [...new Set(change.materialIds ?? before.materialIds)],
    themes: change.themes ?? before.themes,
    schoolTypes: change.schoolTypes ?? before.schoolTypes,
    licence: change.licence ?? before.licence,
  };
}

async function bindNewFiles(
  session: ClientSession,
  byId: Id,
  { _id, fileIds }: Pick<StoredPractice, '_id' | 'fileIds'>,
  { texts }: PracticeContent,
): Promise<Id[]> {
  const added = fileIdsIn(texts).filter((id) => !fileIds.includes(id));
  const subject = { kind: 'practice' as const, id: _id };
  if (added.length > 0) await bindFiles(session, byId, added, { subject });
  return [...fileIds, ...added];
}

/** Only material that is on the shelf of the same network. */
async function judgeMaterials(session: ClientSession, networkId: Id, ids: Id[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await Material.find({ _id: trusted({ $in: ids }) })
    .session(session)
    .lean();
  const there = found.filter((one) => one.networkId === networkId && one.removed === null);
  if (there.length !== ids.length) throw new AppError('invalid', { reason: 'practice.material' });
}
