import {
  canReadPractices,
  canSeeMaterial,
} from '@leerkring/shared/features/practices/materials.policy.ts';
import { canSeePractice } from '@leerkring/shared/features/practices/practices.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { networksByIds, type StoredNetwork } from '../networks/index.ts';
import { materialFacts } from './material.access.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { practiceFacts, quotedIn } from './practice.access.ts';
import { Practice, type StoredPractice } from './practice.model.ts';
import { mayBePublic } from './public-material.ts';
import { shelfFacts } from './shelf.access.ts';
import { Shelf } from './shelf.model.ts';

/** Lets others point at material, good practices and their lists. */
export function registerPracticeSubjects(): void {
  registerSubject('material', { look: lookAtMaterials });
  registerSubject('practice', { look: lookAtPractices });
  registerSubject('practiceList', { look: lookAtLists });
}

/** Members read it in the network; what is public everybody reads in the library. */
export async function lookAtPractices(
  actor: Actor,
  ids: string[],
): Promise<Map<string, SubjectLine>> {
  const practices = await Practice.find({ _id: trusted({ $in: ids }) }).lean();
  const [networks, quoted] = await Promise.all([
    networksByIds([...new Set(practices.map(({ networkId }) => networkId))]),
    quotedIn(actor, ids),
  ]);
  return linesOf(practices, (practice) => {
    const network = networks.get(practice.networkId);
    const facts = practiceFacts(actor, practice, network, quoted.has(practice._id));
    if (canSeePractice(actor, facts)) {
      return practiceLine(practice, `/n/${network?.slug ?? ''}/praktijk/${practice._id}`);
    }
    return practice.state === 'public' ? publicLine(practice) : undefined;
  });
}

/** Where everybody reads a public practice. */
export function publicPathOf({ slug }: StoredPractice): string {
  return `/praktijk/${slug}`;
}

/**
 * An id is that of material or of one version of it: files belong to a version, so that a later one
 * does not become everybody's because an earlier one did (BR-20).
 */
async function lookAtMaterials(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const wanted = trusted({ $in: ids });
  const materials = await Material.find({
    $or: [{ _id: wanted }, { 'versions.id': wanted }],
  }).lean();
  const networks = await networksByIds([...new Set(materials.map(({ networkId }) => networkId))]);
  const byId = new Map(materials.flatMap((one) => idsOf(one).map((id) => [id, one] as const)));
  return linesOf(ids, (id) => {
    const material = byId.get(id);
    const network = networks.get(material?.networkId ?? '');
    return material && seesVersion(actor, material, network, id)
      ? materialLine(material, network, id)
      : undefined;
  });
}

async function lookAtLists(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const [networks, shelves] = await Promise.all([
    networksByIds(ids),
    Shelf.find({ _id: trusted({ $in: ids }) }).lean(),
  ]);
  const revisions = new Map(shelves.map(({ _id, revision }) => [_id, revision]));
  return linesOf([...networks.values()], (network) =>
    canReadPractices(actor, shelfFacts(network))
      ? {
          ...{ kind: 'practiceList', id: network._id, title: network.name },
          ...{ path: `/n/${network.slug}/praktijk`, networkId: network._id, authorId: null },
          revision: revisions.get(network._id) ?? 0,
        }
      : undefined,
  );
}

function linesOf<T>(
  things: T[],
  lineOf: (thing: T) => SubjectLine | undefined,
): Map<string, SubjectLine> {
  const lines = things.map(lineOf).filter((line) => line !== undefined);
  return new Map(lines.map((line) => [line.id, line]));
}

function practiceLine(practice: StoredPractice, path: string): SubjectLine {
  const { _id: id, title, networkId, authors, revision } = practice;
  const authorId = authors[0]?.personId ?? null;
  return { kind: 'practice', id, title, path, networkId, authorId, revision };
}

/** Nobody is named to the public who did not say so. */
function publicLine(practice: StoredPractice): SubjectLine {
  const authorId = practice.authors.find(({ showName }) => showName)?.personId ?? null;
  return { ...practiceLine(practice, publicPathOf(practice)), authorId };
}

function idsOf({ _id, versions }: StoredMaterial): Id[] {
  return [_id, ...versions.map(({ id }) => id)];
}

function seesVersion(
  actor: Actor,
  material: StoredMaterial,
  network: StoredNetwork | undefined,
  id: Id,
): boolean {
  // The label of an ancestor decides nothing about seeing.
  if (canSeeMaterial(actor, materialFacts(material, network, false))) return true;
  return mayBePublic(material) && material.publicIn.some(({ versionId }) => versionId === id);
}

function materialLine(
  { _id, title, networkId, ownerId, revision }: StoredMaterial,
  network: StoredNetwork | undefined,
  id: Id,
): SubjectLine {
  const path = `/n/${network?.slug ?? ''}/praktijk/materiaal/${_id}`;
  return { kind: 'material', id, title, path, networkId, authorId: ownerId, revision };
}
