import type { ThreadView } from '@leerkring/shared/features/threads/threads.view.ts';
import { api } from '#lib/api/browser.ts';
import type { FindPeople } from '#lib/rich-text/mention-picker.svelte.ts';

/** Finds whom one can mention in a thread: who can read it. */
export function findPeople({
  networkSlug,
  id,
}: Pick<ThreadView, 'networkSlug' | 'id'>): FindPeople {
  return async (q) => {
    const { items } = await api.threads.people({ slug: networkSlug, q, thread: id });
    return items;
  };
}

/** Finds whom one can mention in a thread that is not there yet. */
export function findPeopleOf(slug: string): FindPeople {
  return async (q) => (await api.threads.people({ slug, q })).items;
}
