import {
  networkStates,
  type PracticeState,
} from '@leerkring/shared/features/practices/practice-steps.ts';
import type { PracticeCard } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { themeLabel, typeLabel } from './list-order.ts';
import { pageFrom } from './page-of.ts';
import { personId } from './person-id.ts';
import { Practice, type StoredPractice } from './practice.model.ts';
import { presentPractices } from './practice.presenter.ts';

export interface PracticeQuery {
  after?: string | undefined;
  limit: number;
  state?: PracticeState | undefined;
  theme?: string | undefined;
  schoolType?: string | undefined;
  mine?: boolean | undefined;
  /** What they grew from. */
  source?: Id | undefined;
}

/** A page of the practices of a network that the actor may read: what is seen is in the query. */
export async function listPractices(
  actor: Actor,
  networkId: Id,
  query: PracticeQuery,
): Promise<{ items: PracticeCard[]; next: string | null }> {
  const found = await Practice.find(filterOf(actor, networkId, query))
    .sort({ order: -1 })
    .limit(query.limit + 1)
    .lean();
  const { items, next } = pageFrom(found, query.limit, (last) => last.order);
  return { items: await presentPractices(actor, items), next };
}

function filterOf(
  actor: Actor,
  networkId: Id,
  { after, state, theme, schoolType, mine, source }: PracticeQuery,
): QueryFilter<StoredPractice> {
  const own = { 'authors.personId': personId(actor) };
  const readable = runsNetwork(actor, networkId)
    ? { version: trusted({ $gt: 0 }) }
    : { state: trusted({ $in: [...networkStates] }) };
  return {
    networkId,
    ...(mine === true ? own : { $or: [own, readable] }),
    ...(state !== undefined && { state }),
    ...(source !== undefined && { 'source.id': source }),
    ...labelFilter({ theme, schoolType }),
    ...(after !== undefined && { order: trusted({ $lt: after }) }),
  };
}

/** Only what carries all of these. */
export function labelFilter({
  theme,
  schoolType,
}: Pick<PracticeQuery, 'theme' | 'schoolType'>): QueryFilter<StoredPractice> {
  const labels = [
    ...(theme === undefined ? [] : [themeLabel(theme)]),
    ...(schoolType === undefined ? [] : [typeLabel(schoolType)]),
  ];
  return labels.length > 0 ? { labels: trusted({ $all: labels }) } : {};
}
