import { withoutAddresses } from '@leerkring/shared/features/practices/privacy-hints.ts';
import type { LibraryCard } from '@leerkring/shared/features/practices/practices.view.ts';
import type { PublicWords } from '@leerkring/shared/features/practices/public-text.ts';
import { networksByIds, type StoredNetwork } from '../networks/index.ts';
import type { StoredPractice } from './practice.model.ts';
import { publicNames } from './public-names.ts';

/** Public practices as the library shows them, in this order. */
export async function presentLibrary(practices: StoredPractice[]): Promise<LibraryCard[]> {
  const networks = await networksByIds([...new Set(practices.map((one) => one.networkId))]);
  return Promise.all(
    practices.map(async (practice) => {
      const words = await publicNames(practice, []);
      return presentLibraryCard(practice, networks.get(practice.networkId), words);
    }),
  );
}

export function presentLibraryCard(
  practice: StoredPractice,
  network: StoredNetwork | undefined,
  { text }: Pick<PublicWords, 'text'>,
): LibraryCard {
  const { _id: id, slug, title, summary, themes, schoolTypes, licence, publishedAt } = practice;
  const kind = practice.networkKind;
  return {
    ...{ id, slug, title: text(title), summary: text(summary), licence },
    ...{ themes: themes.map(withoutAddresses), schoolTypes },
    network: { slug: network?.slug ?? '', name: network?.name ?? '', kind },
    publishedAt: (publishedAt ?? practice.createdAt).toISOString(),
  };
}
