import { foundKinds } from '@leerkring/shared/features/search/found-kinds.ts';
import type { Found } from '@leerkring/shared/features/search/search.view.ts';
import { daySchema, idSchema } from '@leerkring/shared/ids.ts';

export interface Asked {
  q: string;
  kind?: Found['kind'];
  network?: string;
  author?: string;
  from?: string;
  to?: string;
}

/**
 * What an address asks for. A filter that makes no sense (an old link, a network that is not one of
 * the reader's) filters nothing.
 */
export function askedIn(url: URL, networks: { slug: string }[]): Asked {
  const value = (name: string) => url.searchParams.get(name) ?? '';
  return {
    q: value('q').slice(0, 200),
    kind: foundKinds.find((kind) => kind === value('soort')),
    network: networks.find(({ slug }) => slug === value('netwerk'))?.slug,
    author: idSchema.safeParse(value('van')).data,
    from: daySchema.safeParse(value('vanaf')).data,
    to: daySchema.safeParse(value('tot')).data,
  };
}

/** Whether there is anything to look for. */
export function isAsked({ q, ...filters }: Asked): boolean {
  return q.trim() !== '' || Object.values(filters).some((value) => value !== undefined);
}
