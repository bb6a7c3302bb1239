import type { NetworkKind } from '@leerkring/shared/features/networks/networks.view.ts';
import type { LibraryCard } from '@leerkring/shared/features/practices/practices.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { anonymous } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { networkBySlug } from '../networks/index.ts';
import { find } from '../search/index.ts';
import { presentLibrary } from './library.presenter.ts';
import { pageFrom } from './page-of.ts';
import { labelFilter } from './practice.listing.ts';
import { Practice, type StoredPractice } from './practice.model.ts';

export interface LibraryQuery {
  after?: string | undefined;
  limit: number;
  q?: string | undefined;
  theme?: string | undefined;
  schoolType?: string | undefined;
  kind?: NetworkKind | undefined;
  network?: string | undefined;
}

interface LibraryPage {
  items: LibraryCard[];
  next: string | null;
}

/** A page of what is public: what was asked for in words by how well it fits, else the newest. */
export async function listLibrary(query: LibraryQuery): Promise<LibraryPage> {
  const networkId = await idOf(query.network);
  if (networkId === null) return { items: [], next: null };
  const which = filterOf(query, networkId);
  return query.q?.trim() ? searched(which, { ...query, q: query.q }) : newest(which, query);
}

async function newest(
  which: QueryFilter<StoredPractice>,
  { after, limit }: LibraryQuery,
): Promise<LibraryPage> {
  const found = await Practice.find({ ...which, ...startOf(after) })
    .sort({ publishedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { items, next } = pageFrom(found, limit, cursorOf);
  return { items: await presentLibrary(items), next };
}

/** Search as somebody without an account: only the public texts are looked in. */
async function searched(
  which: QueryFilter<StoredPractice>,
  { q, after, limit }: LibraryQuery & { q: string },
): Promise<LibraryPage> {
  const asked = { q, kind: 'practice' as const, limit: Math.min(limit, 50) };
  const hits = await find(anonymous, { ...asked, ...(after !== undefined && { after }) });
  const ids = hits.items.map(({ id }) => id);
  const found = await Practice.find({ ...which, _id: trusted({ $in: ids }) }).lean();
  const ranked = found.sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id));
  return { items: await presentLibrary(ranked), next: hits.next };
}

function filterOf(query: LibraryQuery, networkId: Id | undefined): QueryFilter<StoredPractice> {
  return {
    state: 'public',
    ...labelFilter(query),
    ...(query.kind !== undefined && { networkKind: query.kind }),
    ...(networkId !== undefined && { networkId }),
  };
}

function cursorOf({ _id, publishedAt }: StoredPractice): string {
  return `${publishedAt?.getTime() ?? 0}-${_id}`;
}

function startOf(after: string | undefined): QueryFilter<StoredPractice> {
  if (after === undefined) return {};
  const place = /^(\d{1,15})-([0-9a-f]{24})$/.exec(after);
  if (!place) throw new AppError('invalid');
  const publishedAt = new Date(Number(place[1]));
  const behind = { publishedAt, _id: trusted({ $lt: place[2] ?? '' }) };
  return { $or: [{ publishedAt: trusted({ $lt: publishedAt }) }, behind] };
}

/** Null for a network that is not there. */
async function idOf(slug: string | undefined): Promise<Id | null | undefined> {
  return slug === undefined ? undefined : ((await networkBySlug(slug))?._id ?? null);
}
