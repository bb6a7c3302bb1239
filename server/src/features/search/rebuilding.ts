import { inTransaction } from '../../platform/database.ts';
import type { SubjectKind } from '@leerkring/shared/subject.ts';
import { allById } from './all-by-id.ts';
import { isIndexOld, noteIndexVersion } from './index-version.ts';
import { indexText } from './index-writing.ts';
import type { IndexedText } from './row-making.ts';
import { SearchRows } from './search-row.model.ts';
import { addChore, wakeWorker } from './worker.ts';
import { recountWords } from './word-list.ts';

/** Everything of a kind that belongs in the index, as it is now. */
export type IndexSource = () => AsyncIterable<IndexedText>;

const sources = new Map<SubjectKind, IndexSource>();
let isAsked = false;

/** Says where the texts of a kind come from when the index is made anew; once per kind. */
export function registerIndexSource(kind: SubjectKind, source: IndexSource): void {
  sources.set(kind, source);
}

/** Makes the index anew in the background; meanwhile some things are not found. */
export function askRebuild(): void {
  isAsked = true;
  wakeWorker();
}

/** At the start of a server: an index written by other rules is made anew, once. */
export async function renewOldIndex(): Promise<void> {
  if (await isIndexOld()) askRebuild();
  else await noteIndexVersion();
}

export function registerRebuilding(): void {
  addChore(async () => {
    if (!isAsked) return;
    isAsked = false;
    await rebuildIndex();
  });
}

async function rebuildIndex(): Promise<void> {
  for (const [kind, source] of sources) {
    await removeRows(kind);
    for await (const indexed of source()) await inTransaction((own) => indexText(own, indexed));
  }
  await recountWords();
  // At the end: what breaks off halfway begins again at the next start.
  await noteIndexVersion();
}

/** Rows are called after the kind of their subject, which makes them one stretch. */
async function removeRows(kind: SubjectKind): Promise<void> {
  for await (const { _id } of allById(SearchRows, { from: `${kind}:`, to: `${kind};` })) {
    await SearchRows.deleteOne({ _id });
  }
}
