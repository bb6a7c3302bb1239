import { adaptationLicences } from '@leerkring/shared/features/practices/licences.ts';
import type { MaterialFacts } from '@leerkring/shared/features/practices/materials.policy.ts';
import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { may } from '../../platform/authorize.ts';
import { filesOf } from '../files/index.ts';
import { Exchange } from './exchange.model.ts';
import { FieldNote, type StoredFieldNote } from './field-note.model.ts';
import type { AccessedMaterial } from './material.access.ts';
import { familyOf } from './material.family.ts';
import type { StoredMaterial } from './material.model.ts';
import { presentMaterialCard, presentPlace } from './material.presenter.ts';
import { namesFor, type Names } from './names.ts';
import { Practice } from './practice.model.ts';
import { lookAtPractices } from './practices.subjects.ts';
import { schoolIn } from './shelf.access.ts';

const MAX_NOTES = 200;

/** Everything about one piece of material, as this reader sees it. */
export async function presentMaterialPage(
  actor: Actor,
  { material, network, facts }: AccessedMaterial,
): Promise<MaterialPage> {
  const { _id, versions } = material;
  const ownSchoolId = actor.kind === 'user' ? await schoolIn(network._id, actor.id) : null;
  const [family, notes, files, practices, takenByOwnSchool] = await Promise.all([
    familyOf(material),
    FieldNote.find({ materialId: _id }).sort({ at: -1 }).limit(MAX_NOTES).lean(),
    filesOf(versions.flatMap(({ fileIds }) => fileIds)),
    practicesWith(actor, _id),
    isTaken(_id, ownSchoolId),
  ]);
  const names = await namesFor(peopleOf(material, notes), [
    ...[material, ...family, ...notes].map(({ schoolId }) => schoolId),
  ]);
  return {
    ...presentMaterialCard(material, names),
    network: presentPlace(network),
    versions: versions.toReversed().map(({ id, number, note, byId, at, fileIds }) => ({
      ...{ id, number, note, by: names.person(byId), at: at.toISOString() },
      files: fileIds.flatMap((fileId) => files.get(fileId) ?? []),
    })),
    family: family.map((one) => presentRelative(one, names)),
    notes: notes.flatMap((note) => presentNote(note, names, ownSchoolId)),
    practices,
    takenByOwnSchool,
    removal: presentRemoval(material, names),
    adaptationLicences: adaptationLicences(material.licence),
    can: abilitiesOf(actor, facts, ownSchoolId !== null),
  };
}

function abilitiesOf(actor: Actor, facts: MaterialFacts, hasSchool: boolean): MaterialPage['can'] {
  return {
    edit: may(actor, 'material.edit', facts),
    label: !facts.notForPupils && may(actor, 'material.label', { ...facts, labelled: true }),
    unlabel: facts.notForPupils && may(actor, 'material.label', { ...facts, labelled: false }),
    remove: may(actor, 'material.remove', facts),
    restore: facts.removed && may(actor, 'material.restore', facts),
    fetch: may(actor, 'material.fetch', facts),
    note: hasSchool && may(actor, 'material.note', facts),
    adapt: may(actor, 'material.adapt', facts),
  };
}

function peopleOf({ ownerId, versions, removed }: StoredMaterial, notes: StoredFieldNote[]): Id[] {
  const writers = [...versions, ...notes].map(({ byId }) => byId);
  return [ownerId, ...writers, ...(removed ? [removed.byId] : [])];
}

/** What was removed keeps its place in the family, not its words. */
function presentRelative(one: StoredMaterial, names: Names) {
  const removed = one.removed !== null;
  return {
    ...{ id: one._id, parentId: one.lineage.at(-1) ?? null, removed, usedBy: one.usedBy },
    title: removed ? '' : one.title,
    changesInOneLine: removed ? '' : one.changesInOneLine,
    school: removed ? null : names.school(one.schoolId),
    createdAt: one.createdAt.toISOString(),
  };
}

function presentNote(note: StoredFieldNote, names: Names, ownSchoolId: Id | null) {
  const school = names.school(note.schoolId);
  if (!school) return [];
  const { _id: id, version, text, byId, at } = note;
  const isOwnSchool = note.schoolId === ownSchoolId;
  return [{ id, version, school, text, by: names.person(byId), at: at.toISOString(), isOwnSchool }];
}

function presentRemoval({ removed }: StoredMaterial, names: Names) {
  if (!removed) return null;
  const { byId, at, reason } = removed;
  return { by: names.person(byId), at: at.toISOString(), reason };
}

async function practicesWith(actor: Actor, materialId: Id) {
  const using = await Practice.find({ materialIds: materialId }).limit(50).lean();
  const seen = await lookAtPractices(
    actor,
    using.map(({ _id }) => _id),
  );
  return [...seen.values()].map(({ id, title }) => ({ id, title }));
}

async function isTaken(materialId: Id, schoolId: Id | null): Promise<boolean> {
  if (schoolId === null) return false;
  return (await Exchange.findOne({ materialId, schoolId, kind: 'taken' }).lean()) !== null;
}
