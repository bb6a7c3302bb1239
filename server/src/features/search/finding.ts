import type { Found, SuggestionGroup } from '@leerkring/shared/features/search/search.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ThingKind } from '@leerkring/shared/subject.ts';
import { authorize } from '../../platform/authorize.ts';
import { networkBySlug } from '../networks/index.ts';
import { dayEnd, dayStart } from './days.ts';
import { lookUp, makeQuestion, readPlace, writePlace } from './looking-up.ts';
import { askedWords } from './marked-text.ts';
import { readQuery } from './query-words.ts';
import { rankSince } from './row-making.ts';
import { presentFound, presentSuggestions } from './search.presenter.ts';

export interface Finding {
  q: string;
  kind?: ThingKind;
  network?: string;
  author?: Id;
  from?: string;
  to?: string;
  after?: string;
  limit: number;
}

/** A page of everything that the actor may see and that holds the words. */
export async function find(
  actor: Actor,
  { q, kind, network, author, from, to, after, limit }: Finding,
): Promise<{ items: Found[]; next: string | null }> {
  authorize(actor, 'search.find', undefined);
  const place = readPlace(after);
  const networkId = await idOf(network);
  if (networkId === null) return { items: [], next: null };
  const question = await makeQuestion(actor, {
    ...{ words: readQuery(q), kind, networkId, authorId: author },
    since: from === undefined ? undefined : rankSince(dayStart(from)),
    until: to === undefined ? undefined : rankSince(dayEnd(to)),
  });
  const { hits, next } = await lookUp(actor, question, place, limit);
  const isAsked = askedWords(question.words, question.completions);
  return { items: await presentFound(actor, hits, isAsked), next: writePlace(next) };
}

const PER_KIND = 4;
/** Enough for a few of each kind. */
const LOOKED_AT = 30;

/** A few things of each kind, while somebody is still typing. */
export async function suggest(
  actor: Actor,
  { q, network }: Pick<Finding, 'q' | 'network'>,
): Promise<SuggestionGroup[]> {
  authorize(actor, 'search.find', undefined);
  const networkId = await idOf(network);
  if (networkId === null || q.trim() === '') return [];
  const question = await makeQuestion(actor, { words: readQuery(q), networkId });
  const { hits } = await lookUp(actor, question, null, LOOKED_AT);
  const isAsked = askedWords(question.words, question.completions);
  return presentSuggestions(actor, hits, isAsked, PER_KIND);
}

/** Null for a network that is not there: nothing is found in it, as in one that is closed. */
async function idOf(slug: string | undefined): Promise<Id | null | undefined> {
  return slug === undefined ? undefined : ((await networkBySlug(slug))?._id ?? null);
}
