import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type {
  QuestionEventView,
  QuestionVersionView,
} from '@leerkring/shared/features/questions/questions.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import { badgesOf } from '../people/index.ts';
import { QuestionItem, type StoredQuestionItem } from './question-item.model.ts';
import type { StoredQuestionEvent, StoredQuestionVersion } from './question-story.model.ts';

/** Lines of the life story; `known` are items that are at hand already. */
export async function presentEvents(
  events: StoredQuestionEvent[],
  known: StoredQuestionItem[] = [],
): Promise<QuestionEventView[]> {
  const items = await itemsOf(events, known);
  const badges = await badgesOf(events.map(({ by }) => by));
  return events.map(({ revision, kind, at, by, from, to, note, ...event }) => {
    const { versionNr, itemId, itemKind } = event;
    return {
      ...{ revision, kind, at: at.toISOString(), by: badges.get(by) ?? null },
      ...{ from, to, note, versionNr, itemId, itemKind },
      excerpt: excerptFrom(itemId ? items.get(itemId) : undefined),
    };
  });
}

export async function presentVersions(
  versions: StoredQuestionVersion[],
): Promise<QuestionVersionView[]> {
  const badges = await badgesOf(versions.map(({ by }) => by));
  return versions.map(({ nr, wording, format, by, at, why }) => {
    const person = badges.get(by) ?? { id: by, name: '', photo: null };
    return { nr, wording, format, by: person, at: at.toISOString(), why };
  });
}

/** What was taken away says nothing any more. */
function excerptFrom(item: StoredQuestionItem | undefined): string | null {
  return item && item.removed === null ? excerptOf(item.text) : null;
}

async function itemsOf(
  events: StoredQuestionEvent[],
  known: StoredQuestionItem[],
): Promise<Map<Id, StoredQuestionItem>> {
  const items = new Map(known.map((item) => [item._id, item]));
  const ids = events.flatMap(({ itemId }) => itemId ?? []);
  const missing = [...new Set(ids)].filter((id) => !items.has(id));
  const filter = { _id: trusted({ $in: missing }) };
  const found = missing.length > 0 ? await QuestionItem.find(filter).lean() : [];
  for (const item of found) items.set(item._id, item);
  return items;
}
