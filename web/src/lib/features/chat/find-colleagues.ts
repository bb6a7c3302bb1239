import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import { api } from '#lib/api/browser.ts';

const MOST = 20;

/** People of these networks by a part of their name, each once, in the order of the alphabet. */
export async function findColleagues(
  slugs: string[],
  q: string,
  signal: AbortSignal,
): Promise<PersonBadge[]> {
  const lists = await Promise.all(
    slugs.map((slug) =>
      // Where one may not see the list of members, the other networks still answer.
      api.members
        .list({ slug, q: q || undefined, limit: MOST }, { signal })
        .catch(() => ({ items: [] })),
    ),
  );
  const people = new Map<string, PersonBadge>();
  for (const { id, name, photo } of lists.flatMap(({ items }) => items)) {
    people.set(id, { id, name, photo });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name)).slice(0, MOST);
}
