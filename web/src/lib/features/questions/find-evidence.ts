import type { SubjectRef, ThingKind } from '@leerkring/shared/subject.ts';
import { api } from '#lib/api/browser.ts';
import type { Choice } from '#lib/ui/choice.ts';

/** What of a network can back up a question, besides what was said in its rooms. */
export const evidenceKinds = ['thread', 'practice', 'material'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface EvidenceChoice extends Choice {
  ref: SubjectRef<ThingKind>;
}

const MOST_OF_A_KIND = 5;

/** Things of the network that answer to these words, one kind after the other. */
export async function findEvidence(
  slug: string,
  q: string,
  { signal, kindName }: { signal: AbortSignal; kindName: (kind: EvidenceKind) => string },
): Promise<EvidenceChoice[]> {
  const pages = await Promise.all(
    evidenceKinds.map((kind) =>
      api.search.find({ q, kind, network: slug, limit: MOST_OF_A_KIND }, { signal }),
    ),
  );
  return pages.flatMap(({ items }, at) => {
    const kind = evidenceKinds[at] ?? 'thread';
    return items.map(({ id, title }) => {
      const ref = { kind, id };
      return { ref, id: `${kind}:${id}`, label: title.text, note: kindName(kind) };
    });
  });
}
