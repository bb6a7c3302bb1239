import { practiceSections } from '@leerkring/shared/features/practices/practices.view.ts';
import type { PublicPractice } from '@leerkring/shared/features/practices/practices.view.ts';
import {
  publicLongText,
  type PublicWords,
} from '@leerkring/shared/features/practices/public-text.ts';
import { trusted } from '../../platform/mongoose.ts';
import { filesOf } from '../files/index.ts';
import { networkById } from '../networks/index.ts';
import { Fragment } from './fragment.model.ts';
import { presentLibraryCard } from './library.presenter.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { PracticeEvent } from './practice-story.model.ts';
import type { PracticeTexts, StoredPractice } from './practice.model.ts';
import { fileIdsIn } from './practice.plain.ts';
import { mayBePublic } from './public-material.ts';
import { publicNames } from './public-names.ts';
import { publicPeopleOf } from './public-people.ts';

/**
 * A public practice as everybody reads it: only fragments with a yes, only material that may leave
 * the network, names only of who agreed. Read anew each time, so a no holds from that moment on.
 */
export async function presentPublicPage(practice: StoredPractice): Promise<PublicPractice> {
  const { _id, networkId, texts } = practice;
  const fragments = await Fragment.find({ practiceId: _id, consent: 'given' })
    .sort({ _id: 1 })
    .lean();
  const [network, words, people, materials, files, revisions] = await Promise.all([
    networkById(networkId),
    publicNames(practice, fragments),
    publicPeopleOf(practice, fragments),
    publicMaterialsOf(practice),
    filesOf(fileIdsIn(texts)),
    revisionsOf(practice),
  ]);
  const card = presentLibraryCard(practice, network, words);
  const isPageListed = network !== undefined && network.visibility !== 'hidden';
  return {
    ...card,
    network: isPageListed ? card.network : { ...card.network, slug: '' },
    texts: publicTexts(texts, words),
    files: [...files.values()].map((file) => ({ ...file, name: words.text(file.name) })),
    materials: await presentMaterials(materials, practice, words),
    authors: people.authors,
    fragments: fragments.map((one) => ({
      ...people.contributor(one),
      ...{ id: one._id, place: one.place, text: words.text(one.text) },
    })),
    revisions,
    pdfPath: `/api/practices/${_id}/pdf`,
  };
}

function publicTexts(texts: PracticeTexts, words: PublicWords): PracticeTexts {
  const made = { ...texts };
  for (const section of practiceSections) made[section] = publicLongText(texts[section], words);
  return made;
}

async function publicMaterialsOf({ _id, materialIds }: StoredPractice): Promise<StoredMaterial[]> {
  if (materialIds.length === 0) return [];
  const among = await Material.find({ _id: trusted({ $in: materialIds }) }).lean();
  return among.filter((one) => mayBePublic(one) && versionOn(one, _id) !== undefined);
}

function versionOn({ publicIn, versions }: StoredMaterial, practiceId: string) {
  const shown = publicIn.find((place) => place.practiceId === practiceId);
  return versions.find(({ id }) => id === shown?.versionId);
}

async function presentMaterials(
  materials: StoredMaterial[],
  { _id }: StoredPractice,
  words: PublicWords,
) {
  const ids = materials.flatMap((one) => versionOn(one, _id)?.fileIds ?? []);
  const files = await filesOf(ids);
  return materials.map((one) => ({
    ...{ id: one._id, title: words.text(one.title), licence: one.licence },
    files: (versionOn(one, _id)?.fileIds ?? []).flatMap((id) => {
      const file = files.get(id);
      return file ? { ...file, name: words.text(file.name) } : [];
    }),
  }));
}

/** That something was taken back is said; not what, nor whose it was. */
async function revisionsOf({ _id, publishedAt }: StoredPractice) {
  const kinds = trusted({ $in: ['publish' as const, 'fragmentWithdrawn' as const] });
  const events = await PracticeEvent.find({ practiceId: _id, kind: kinds })
    .sort({ revision: 1 })
    .lean();
  const first = events.findIndex(({ kind }) => kind === 'publish');
  const shown = publishedAt === null || first === -1 ? [] : events.slice(first);
  return shown.map(({ kind, at }) => ({
    kind: kind === 'publish' ? ('published' as const) : ('fragmentWithdrawn' as const),
    at: at.toISOString(),
  }));
}
