import { api } from '#lib/api/browser.ts';
import type { FindPeople } from '#lib/rich-text/mention-picker.svelte.ts';

const MOST = 8;

/** Finds members of a network by a part of their name, to mention them. */
export function membersOf(slug: string): FindPeople {
  return async (q) => {
    const { items } = await api.members.list({ slug, q: q || undefined, limit: MOST });
    return items.map(({ id, name, photo }) => ({ id, name, photo }));
  };
}
