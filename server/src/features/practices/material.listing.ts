import type { MaterialCard } from '@leerkring/shared/features/practices/materials.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { themeLabel, typeLabel } from './list-order.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { presentMaterials } from './material.presenter.ts';
import { pageFrom } from './page-of.ts';
import { personId } from './person-id.ts';

export interface MaterialQuery {
  after?: string | undefined;
  limit: number;
  theme?: string | undefined;
  schoolType?: string | undefined;
  schoolId?: Id | undefined;
  mine?: boolean | undefined;
  sort: 'newest' | 'mostUsed';
}

/** A page of the material of a network; what was removed is not in it. */
export async function listMaterials(
  actor: Actor,
  networkId: Id,
  query: MaterialQuery,
): Promise<{ items: MaterialCard[]; next: string | null }> {
  const key = query.sort === 'newest' ? 'order' : 'useOrder';
  const found = await Material.find(filterOf(actor, networkId, query, key))
    .sort({ [key]: -1 })
    .limit(query.limit + 1)
    .lean();
  const { items, next } = pageFrom(found, query.limit, (last) => last[key]);
  return { items: await presentMaterials(items), next };
}

function filterOf(
  actor: Actor,
  networkId: Id,
  { after, theme, schoolType, schoolId, mine }: MaterialQuery,
  key: 'order' | 'useOrder',
): QueryFilter<StoredMaterial> {
  const labels = [
    ...(theme === undefined ? [] : [themeLabel(theme)]),
    ...(schoolType === undefined ? [] : [typeLabel(schoolType)]),
  ];
  return {
    networkId,
    removed: null,
    ...(labels.length > 0 && { labels: trusted({ $all: labels }) }),
    ...(schoolId !== undefined && { schoolId }),
    ...(mine === true && { ownerId: personId(actor) }),
    ...(after !== undefined && { [key]: trusted({ $lt: after }) }),
  };
}
