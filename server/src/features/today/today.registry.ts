import type {
  TodayLine,
  TodayNews,
  TodayPart,
} from '@leerkring/shared/features/today/today.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';

/** The lines of one part of the page for this person, the most urgent first. */
export type TodayLines = (actor: UserActor) => Promise<TodayLine[]>;

/**
 * How much is new per network, by others and as far as the person may see it, after the moment that
 * stands with the network. In a fixed number of queries, however many networks there are.
 */
export type TodayCount = (actor: UserActor, since: Map<Id, Date>) => Promise<Map<Id, number>>;

/** A feature fills its part of the page; called at import. */
export function registerTodayPart(part: TodayPart, lines: TodayLines): void {
  parts.set(part, lines);
}

/** A feature counts what is new of its own; called at import. */
export function registerTodayNews(news: TodayNews, count: TodayCount): void {
  counts.set(news, count);
}

export async function linesOfPart(actor: UserActor, part: TodayPart): Promise<TodayLine[]> {
  return (await parts.get(part)?.(actor)) ?? [];
}

export async function countNews(
  actor: UserActor,
  news: TodayNews,
  since: Map<Id, Date>,
): Promise<Map<Id, number>> {
  return (await counts.get(news)?.(actor, since)) ?? new Map();
}

const parts = new Map<TodayPart, TodayLines>();
const counts = new Map<TodayNews, TodayCount>();
