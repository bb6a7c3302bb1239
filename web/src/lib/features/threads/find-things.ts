import { api } from '#lib/api/browser.ts';
import type { Choice } from '#lib/ui/choice.ts';

const MOST = 12;

/** Threads or questions of a network by words in them, titles first; without words the newest. */
export async function findThings(
  kind: 'thread' | 'question',
  slug: string,
  q: string,
  signal: AbortSignal,
): Promise<Choice[]> {
  const input = { q, kind, network: slug, limit: MOST };
  const { items } = await api.search.find(input, { signal });
  return items.map(({ id, title, author }) => ({
    id,
    label: title.text,
    ...(author && { note: author.name }),
  }));
}
