import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectOf, type SubjectKind } from '@leerkring/shared/subject.ts';
import { lookAtSubjects, type SubjectLine } from '../../platform/subjects.ts';
import { newestRows, type Wanted } from './candidates.ts';
import type { QueryWords } from './query-words.ts';
import { readableScopes } from './reader-scopes.ts';
import { authorTerm, kindTerm, titleTerm } from './row-making.ts';
import type { SearchRow } from './search-row.model.ts';
import { termsStartingWith } from './word-list.ts';

export interface Lookup {
  words: QueryWords;
  kind?: SubjectKind;
  networkId?: Id;
  authorId?: Id;
  since?: number;
  until?: number;
}

/** First the things that have the words in their titles, then those that have them anywhere. */
const phases = ['title', 'anywhere'] as const;
type Phase = (typeof phases)[number];

/** Where a page ended. */
export interface Place {
  phase: Phase;
  below?: number;
}

export interface Hit {
  row: SearchRow;
  line: SubjectLine;
}

/** The terms that the last, perhaps unfinished word may stand for; null without such a word. */
export type Completions = string[] | null;

/** Stretches of an index that are read side by side at most: scopes times terms. */
const MOST_STRETCHES = 190;
const MOST_COMPLETIONS = 40;
/** Rows of things that the reader does not see (any more) are passed over this many times. */
const MOST_ROUNDS = 4;

/** Everything that is asked of the index, made ready once per question. */
export interface Question extends Lookup {
  scopes: string[];
  completions: Completions;
}

export async function makeQuestion(actor: Actor, lookup: Lookup): Promise<Question> {
  const scopes = await readableScopes(actor, lookup.networkId);
  return { ...lookup, scopes, completions: await completionsOf(lookup.words, scopes.length) };
}

/** A page of what the reader may see, and where to go on. */
export async function lookUp(
  actor: Actor,
  question: Question,
  from: Place | null,
  limit: number,
): Promise<{ hits: Hit[]; next: Place | null }> {
  const hits: Hit[] = [];
  let place = from ?? firstPlace(question);
  for (let round = 0; place && hits.length < limit && round < MOST_ROUNDS; round += 1) {
    const { rows, below } = await rowsAt(question, place, limit - hits.length);
    hits.push(...(await seen(actor, rows, hits)));
    place = below === null ? after(place) : { phase: place.phase, below };
  }
  return { hits, next: place };
}

/** Reads where the page before ended out of what the reader sends back. */
export function readPlace(after: string | undefined): Place | null {
  if (after === undefined) return null;
  const [, phase, below] = /^(title|anywhere)\.(\d*)$/.exec(after) ?? [];
  const known = phases.find((one) => one === phase);
  if (!known) throw new AppError('invalid');
  return { phase: known, ...(below ? { below: Number(below) } : {}) };
}

export function writePlace(place: Place | null): string | null {
  return place && `${place.phase}.${place.below ?? ''}`;
}

function firstPlace({ words, completions }: Question): Place | null {
  const hasWords = words.terms.length > 0 || completions !== null;
  return { phase: hasWords ? 'title' : 'anywhere' };
}

function after({ phase }: Place): Place | null {
  return phase === 'title' ? { phase: 'anywhere' } : null;
}

async function rowsAt(question: Question, { phase, below }: Place, limit: number) {
  const wanted = wantedIn(question, phase, below);
  if (wanted.groups.length === 0) return { rows: [], below: null };
  const found = await newestRows(wanted, limit);
  if (phase === 'title') return found;
  // What has the words in its title came by already.
  const titles = titleGroups(question);
  const rows = found.rows.filter(({ terms }) => titles.length === 0 || !meets(terms, titles));
  return { rows, below: found.below };
}

function wantedIn(question: Question, phase: Phase, below?: number): Wanted {
  const { scopes, networkId, since, until, kind, authorId } = question;
  const words = phase === 'title' ? titleGroups(question) : wordGroups(question);
  const signs = [
    ...(kind === undefined ? [] : [[kindTerm(kind)]]),
    ...(authorId === undefined ? [] : [[authorTerm(authorId)]]),
  ];
  return { scopes, groups: [...words, ...signs], networkId, since, below: below ?? until };
}

function wordGroups({ words, completions }: Question): string[][] {
  return [...words.terms.map((term) => [term]), ...(completions ? [completions] : [])];
}

function titleGroups(question: Question): string[][] {
  return wordGroups(question).map((group) => group.map(titleTerm));
}

function meets(terms: string[], groups: string[][]): boolean {
  const has = new Set(terms);
  return groups.every((group) => group.some((term) => has.has(term)));
}

async function completionsOf({ last }: QueryWords, scopes: number): Promise<Completions> {
  if (!last) return null;
  const max = Math.max(2, Math.min(MOST_COMPLETIONS, Math.floor(MOST_STRETCHES / scopes)));
  const begun = await termsStartingWith(last.word, max - 1);
  return [...new Set([last.term, ...begun])];
}

/** Looks once more at what was found: an index may be behind, the right to see may not. */
async function seen(actor: Actor, rows: SearchRow[], before: Hit[]): Promise<Hit[]> {
  const known = new Set(before.map(({ row }) => row.subject));
  const fresh = rows.filter(({ subject }) => !known.has(subject) && known.add(subject));
  const refs = fresh.flatMap(({ subject }) => subjectOf(subject) ?? []);
  const lines = await lookAtSubjects(actor, refs);
  return fresh.flatMap((row) => {
    const line = lines.get(row.subject);
    return line ? [{ row, line }] : [];
  });
}
