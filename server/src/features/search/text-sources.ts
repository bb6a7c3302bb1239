import type { SubjectKind } from '@leerkring/shared/subject.ts';
import { subjectKey, type SubjectKey } from '@leerkring/shared/subject.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { Hit } from './looking-up.ts';
import { SearchTexts } from './search-text.model.ts';

type TextSource = (ids: string[]) => Promise<Map<string, string>>;
const sources = new Map<SubjectKind, TextSource>();

/** Lets a feature give the texts of a kind itself, so that they are not kept twice. */
export function registerTexts(kind: SubjectKind, source: TextSource): void {
  sources.set(kind, source);
}

/** The present texts of what was found. */
export async function textsOf(hits: Hit[]): Promise<Map<SubjectKey, string>> {
  const kept = hits.filter(({ line }) => !sources.has(line.kind)).map(({ row }) => row.subject);
  const [stored, ...asked] = await Promise.all([
    kept.length > 0 ? SearchTexts.find({ _id: trusted({ $in: kept }) }, { text: 1 }).lean() : [],
    ...[...sources].map(([kind, source]) => askSource(hits, kind, source)),
  ]);
  return new Map([
    ...stored.map(({ _id, text }): [SubjectKey, string] => [_id, text]),
    ...asked.flat(),
  ]);
}

async function askSource(
  hits: Hit[],
  kind: SubjectKind,
  source: TextSource,
): Promise<[SubjectKey, string][]> {
  const ids = hits.flatMap(({ line }) => (line.kind === kind ? line.id : []));
  if (ids.length === 0) return [];
  return [...(await source(ids))].map(([id, text]) => [subjectKey({ kind, id }), text]);
}
