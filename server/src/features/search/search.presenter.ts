import type {
  Found,
  Suggestion,
  SuggestionGroup,
} from '@leerkring/shared/features/search/search.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { thingKinds, type ThingKind } from '@leerkring/shared/subject.ts';
import { may } from '../../platform/authorize.ts';
import { networkFacts, networksByIds, type StoredNetwork } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import type { Hit } from './looking-up.ts';
import { cutExcerpt, markText, type IsAsked } from './marked-text.ts';
import { textsOf } from './text-sources.ts';

/** What was found, with what the place and the words look like now. */
export async function presentFound(actor: Actor, hits: Hit[], isAsked: IsAsked): Promise<Found[]> {
  // Who is signed out sees what is public, not who of our members made it.
  const authors = hits.flatMap(({ line }) =>
    actor.kind === 'user' && line.authorId !== null ? line.authorId : [],
  );
  const [texts, networks, badges] = await Promise.all([
    textsOf(hits),
    networksOf(actor, hits),
    badgesOf(authors),
  ]);
  return hits.flatMap(({ row, line }) => {
    const kind = thingOf(line.kind);
    if (!kind) return [];
    const network = networks.get(line.networkId ?? '');
    return {
      ...{ kind, id: line.id, path: line.path },
      title: markText(titleOf(line), isAsked),
      excerpt: cutExcerpt(texts.get(row.subject) ?? '', isAsked),
      network: network ? { slug: network.slug, name: network.name } : null,
      author: badges.get(line.authorId ?? '') ?? null,
      at: row.at.toISOString(),
    };
  });
}

/** What was found, a few of each kind. */
export async function presentSuggestions(
  actor: Actor,
  hits: Hit[],
  isAsked: IsAsked,
  perKind: number,
): Promise<SuggestionGroup[]> {
  const networks = await networksOf(actor, hits);
  const items = hits.flatMap(({ line }): Suggestion[] => {
    const kind = thingOf(line.kind);
    const place = networks.get(line.networkId ?? '')?.name ?? '';
    if (!kind) return [];
    return [{ kind, id: line.id, path: line.path, title: markText(line.title, isAsked), place }];
  });
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  return [...byKind].map(([kind, some]) => ({ kind, items: some.slice(0, perKind) }));
}

/** The title of a message is only how it begins: its excerpt says that. */
function titleOf({ kind, title }: Hit['line']): string {
  return kind === 'message' ? '' : title;
}

function thingOf(kind: string): ThingKind | undefined {
  return thingKinds.find((one) => one === kind);
}

async function networksOf(actor: Actor, hits: Hit[]): Promise<Map<Id, StoredNetwork>> {
  const ids = new Set(hits.flatMap(({ line }) => line.networkId ?? []));
  const networks = await networksByIds([...ids]);
  return new Map(
    [...networks].filter(([, network]) => may(actor, 'network.see', networkFacts(network))),
  );
}
