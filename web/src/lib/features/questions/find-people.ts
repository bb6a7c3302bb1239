import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import { api } from '#lib/api/browser.ts';

const MOST = 12;

export interface FoundPerson extends PersonBadge {
  schoolId?: string | null;
}

/** People of the network by a part of their name; none when it cannot be asked. */
export async function findPeople(
  slug: string,
  q: string,
  signal: AbortSignal,
): Promise<FoundPerson[]> {
  const { items } = await api.members
    .list({ slug, q: q || undefined, limit: MOST }, { signal })
    .catch(() => ({ items: [] }));
  return items.map(({ id, name, photo, schoolId }) => ({ id, name, photo, schoolId }));
}
