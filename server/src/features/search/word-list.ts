import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { SearchRows } from './search-row.model.ts';
import { SearchTexts, type SearchText } from './search-text.model.ts';
import { SearchWords, type SearchWord } from './search-word.model.ts';
import { allById } from './all-by-id.ts';
import { termOf } from './terms.ts';

const SHORTEST_START = 2;
const LONGEST_START = 4;

/** The terms of the words that start like this, the most used ones first. */
export async function termsStartingWith(start: string, max: number): Promise<string[]> {
  if (start.length < SHORTEST_START) return [];
  // A word can only stand between its start and the same start with the highest letter behind it.
  const filter =
    start.length <= LONGEST_START
      ? { starts: start }
      : { _id: trusted({ $gte: start, $lt: `${start}\uffff` }) };
  const words = await SearchWords.find(filter)
    .sort({ n: -1 })
    .limit(max * 3)
    .lean();
  return [...new Set(words.map(({ term }) => term))].slice(0, max);
}

/** Adds what is not on the list yet. */
export async function noteWords(words: Iterable<string>, session?: ClientSession): Promise<void> {
  const wanted = [...new Set(words)].filter((word) => word.length >= SHORTEST_START);
  const known = await SearchWords.find({ _id: trusted({ $in: wanted }) }, { _id: 1 })
    .session(session ?? null)
    .lean();
  const old = new Set(known.map(({ _id }) => _id));
  const writes = wanted
    .filter((word) => !old.has(word))
    .map((word) => {
      const { _id, ...fields } = listed(word);
      return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
    });
  if (writes.length > 0) await SearchWords.bulkWrite(writes, { session, ordered: false });
}

const BATCH = 100;

/** Adds the words of texts that came in since; a text that changes meanwhile stays to be done. */
export async function noteFreshWords(): Promise<void> {
  for (;;) {
    const fresh = await SearchTexts.find({ fresh: trusted({ $exists: true }) })
      .limit(BATCH)
      .lean();
    if (fresh.length === 0) return;
    await noteWords(fresh.flatMap(({ words }) => words ?? []));
    await SearchTexts.bulkWrite(fresh.map(doneWith));
  }
}

/**
 * Counts how often each word is used and takes those off the list that nobody uses any more, so
 * that what was removed does not live on in it.
 */
export async function recountWords(): Promise<void> {
  const uses = new Map<string, number>();
  for await (const { terms } of allById(SearchRows)) {
    for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + 1);
  }
  for await (const { _id, term, n } of allById(SearchWords)) {
    const termNow = termOf(_id);
    const now = { term: termNow, n: uses.get(termNow) ?? 0 };
    if (now.n === 0) await SearchWords.deleteOne({ _id });
    else if (now.n !== n || now.term !== term) await SearchWords.updateOne({ _id }, { $set: now });
  }
}

function doneWith({ _id, fresh }: SearchText) {
  const update = { $unset: { words: 1 as const, fresh: 1 as const } };
  return { updateOne: { filter: { _id, fresh }, update } };
}

function listed(word: string): SearchWord {
  const lengths = [SHORTEST_START, 3, LONGEST_START].filter((length) => length <= word.length);
  return {
    _id: word,
    term: termOf(word),
    starts: lengths.map((length) => word.slice(0, length)),
    n: 1,
  };
}
