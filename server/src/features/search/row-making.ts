import type { Id } from '@leerkring/shared/ids.ts';
import { subjectKey, type SubjectKind, type SubjectRef } from '@leerkring/shared/subject.ts';
import { scopesOf, type Audience } from './audience.ts';
import type { SearchRow } from './search-row.model.ts';
import { tokensOf, type Token } from './terms.ts';

/** A thing as search knows it. */
export interface IndexedText {
  subject: SubjectRef;
  networkId: Id | null;
  audience: Audience;
  /** Plain text; empty for what has no title, such as messages. */
  title: string;
  /** Plain text: searched in, and excerpts are cut out of it. */
  text: string;
  authorId: Id | null;
  /** When it was said or last moved: the newest comes first. */
  at: Date;
  /** More words to find it by that no excerpt shows, e.g. the names of its themes. */
  extra?: string[];
}

/** What is in the index under each word of a title beside the word itself. */
export const titleTerm = (term: string) => `=${term}`;
export const authorTerm = (authorId: Id) => `@${authorId}`;
export const kindTerm = (kind: SubjectKind) => `#${kind}`;

export interface MadeRows {
  rows: SearchRow[];
  /** Everything that was said, each word once. */
  tokens: Token[];
}

/** The rows of a thing: one for each group of people that may find it. */
export function makeRows(indexed: IndexedText): MadeRows {
  const { subject, networkId, audience, title, text, authorId, at, extra = [] } = indexed;
  const ofTitle = tokensOf(title);
  const tokens = [...ofTitle, ...tokensOf(text), ...tokensOf(extra.join(' '))];
  const terms = new Set([
    kindTerm(subject.kind),
    ...(authorId === null ? [] : [authorTerm(authorId)]),
    ...ofTitle.map(({ term }) => titleTerm(term)),
    ...tokens.map(({ term }) => term),
  ]);
  const key = subjectKey(subject);
  const row = {
    ...{ subject: key, kind: subject.kind, networkId, authorId, at },
    ...{ terms: [...terms].slice(0, MAX_TERMS), rank: rankOf(at, subject.id) },
  };
  const rows = scopesOf(audience).map((scope) => ({ _id: `${key} ${scope}`, scope, ...row }));
  return { rows, tokens };
}

/** More terms than this are a pasted list. */
const MAX_TERMS = 1_000;
const PER_MILLISECOND = 4_096;

/** Milliseconds, and within one millisecond the counter at the end of the id. */
export function rankOf(at: Date, id: string): number {
  return at.getTime() * PER_MILLISECOND + (Number.parseInt(id.slice(-3), 16) || 0);
}

/** The lowest rank of a moment: everything since then has it or a higher one. */
export function rankSince(at: Date): number {
  return at.getTime() * PER_MILLISECOND;
}
