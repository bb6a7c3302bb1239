import type { OwnFragment } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import { networksByIds } from '../networks/index.ts';
import { Fragment, type StoredFragment } from './fragment.model.ts';
import { pageFrom } from './page-of.ts';
import { Practice } from './practice.model.ts';

/** The own words of a person, wherever they were quoted, newest first. */
export async function listOwnFragments(
  personId: Id,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: OwnFragment[]; next: string | null }> {
  const start = after === undefined ? {} : { _id: trusted({ $lt: after }) };
  const found = await Fragment.find({ personId, ...start })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean();
  const { items, next } = pageFrom(found, limit, (last) => last._id);
  return { items: await presentOwnFragments(items), next };
}

/** Fragments as their contributor sees them; those of a practice that is gone are left out. */
export async function presentOwnFragments(fragments: StoredFragment[]): Promise<OwnFragment[]> {
  const practiceIds = [...new Set(fragments.map(({ practiceId }) => practiceId))];
  const practices = await Practice.find({ _id: trusted({ $in: practiceIds }) }).lean();
  const byId = new Map(practices.map((practice) => [practice._id, practice]));
  const networks = await networksByIds(practices.map(({ networkId }) => networkId));
  return fragments.flatMap((fragment) => {
    const practice = byId.get(fragment.practiceId);
    if (!practice) return [];
    const { _id: id, practiceId, place, consent, showName, text } = fragment;
    return {
      ...{ id, practiceId, practiceTitle: practice.title, practiceState: practice.state },
      networkName: networks.get(practice.networkId)?.name ?? '',
      ...{ place, consent, showName, text: text === '' ? null : text },
      at: (fragment.answeredAt ?? fragment.at).toISOString(),
    };
  });
}
