import { searchIdle } from '@leerkring/server/features/search';
import type { Found, SuggestionGroup } from '@leerkring/shared/features/search/search.view.ts';
import { expect } from 'vitest';
import type { Person } from '../realtime/cast.ts';
import { Client } from '../support/client.ts';

/** What people ask of the search, over the API as the pages would. */

export interface Page {
  items: Found[];
  next: string | null;
}

type Asker = Person | Client;
const clientOf = (asker: Asker) => (asker instanceof Client ? asker : asker.client);

/** A page of what this person finds, once the index has caught up. */
export async function find(asker: Asker, query: Record<string, string>): Promise<Page> {
  await searchIdle();
  const path = `/search?${new URLSearchParams(query).toString()}`;
  const { status, body } = await clientOf(asker).get<Page>(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** What stands around the words, or the title of what has no more than that. */
export async function findTexts(asker: Asker, q: string, more: object = {}): Promise<string[]> {
  const { items } = await find(asker, { q, ...more });
  return items.map(({ title, excerpt }) => excerpt.text || title.text);
}

export async function suggestions(asker: Asker, q: string): Promise<SuggestionGroup[]> {
  await searchIdle();
  const path = `/search/suggestions?${new URLSearchParams({ q }).toString()}`;
  const { status, body } = await clientOf(asker).get<{ items: SuggestionGroup[] }>(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items;
}
