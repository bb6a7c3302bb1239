import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import { belongsToNetwork } from './audience.ts';
import { SearchRows, type SearchRow } from './search-row.model.ts';

/** What rows have to satisfy, all of it decided in one query together with the reader's scopes. */
export interface Wanted {
  scopes: string[];
  /** Of each group a row has at least one term. */
  groups: string[][];
  networkId?: Id;
  /** Ranks from `since` up to, and not including, `below`. */
  since?: number;
  below?: number;
}

export interface Candidates {
  rows: SearchRow[];
  /** Where to go on; null when there is nothing below. */
  below: number | null;
}

/** So many rows with the rarest word are looked through for the others at one go. */
export const LOOK_THROUGH = 600;

/**
 * The newest rows that are wanted. The index is walked along the rarest group, the newest first,
 * and at most LOOK_THROUGH rows deep: a page may be short, but there is always a way on.
 */
export async function newestRows(wanted: Wanted, limit: number): Promise<Candidates> {
  const ordered = await rarestFirst(wanted);
  if (ordered === 'none') return { rows: [], below: null };
  const floor = ordered.isLong ? await floorOf(wanted, ordered.groups[0] ?? []) : undefined;
  const range = { ...wanted, since: Math.max(wanted.since ?? 0, floor ?? 0) };
  const rows = await SearchRows.find(filterOf(range, ordered.groups))
    .sort({ rank: -1 })
    .limit(limit)
    .lean();
  const last = rows.length === limit ? rows.at(-1)?.rank : undefined;
  return { rows, below: last ?? floor ?? null };
}

interface Ordered {
  groups: string[][];
  /** Whether even the rarest has more rows than are looked through. */
  isLong: boolean;
}

async function rarestFirst(wanted: Wanted): Promise<Ordered | 'none'> {
  const { groups, networkId } = wanted;
  if (groups.length === 1 && networkId === undefined) return { groups, isLong: false };
  const counted = await Promise.all(
    groups.map(async (group) => ({ group, n: await countOf(wanted, group) })),
  );
  // Among equals a single term first: it is one stretch of the index.
  counted.sort((a, b) => a.n - b.n || a.group.length - b.group.length);
  if (counted[0]?.n === 0) return 'none';
  const isLong = counted[0]?.n === LOOK_THROUGH;
  return { groups: counted.map(({ group }) => group), isLong };
}

function countOf(wanted: Wanted, group: string[]): Promise<number> {
  const filter = filterOf({ ...wanted, networkId: undefined }, [group]);
  return SearchRows.countDocuments(filter, { limit: LOOK_THROUGH });
}

/** The rank up to which the newest rows of a group are looked through. */
async function floorOf(wanted: Wanted, group: string[]): Promise<number | undefined> {
  const filter = filterOf({ ...wanted, networkId: undefined }, [group]);
  const [row] = await SearchRows.find(filter, { rank: 1 })
    .sort({ rank: -1 })
    .skip(LOOK_THROUGH - 1)
    .limit(1)
    .lean();
  return row?.rank;
}

function filterOf({ scopes, networkId, since, below }: Wanted, groups: string[][]) {
  // Things of many networks, such as people, are in this one by its own scopes.
  const inside = scopes.filter(belongsToNetwork);
  const range = {
    ...(since !== undefined && since > 0 && { $gte: since }),
    ...(below !== undefined && { $lt: below }),
  };
  return {
    scope: trusted({ $in: scopes }),
    $and: groups.map((group) => ({
      terms: group.length === 1 ? group[0] : trusted({ $in: group }),
    })),
    ...(networkId !== undefined && { $or: [{ networkId }, { scope: trusted({ $in: inside }) }] }),
    ...(Object.keys(range).length > 0 && { rank: trusted(range) }),
  };
}
