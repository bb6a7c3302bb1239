import type { DraftSaved, DraftView } from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { newId } from '../../platform/random.ts';
import { Draft, type StoredDraft } from './draft.model.ts';

/** Whose draft, and of what. */
export type DraftPlace = Pick<StoredDraft, 'userId' | 'place'>;

export const answerDraft = (userId: Id, threadId: Id): DraftPlace => ({
  userId,
  place: `t:${threadId}`,
});
export const newThreadDraft = (userId: Id, networkId: Id): DraftPlace => ({
  userId,
  place: `n:${networkId}`,
});

export interface DraftInput {
  /** The version that this device saw last. */
  version: number;
  body: StoredDraft['body'];
  title?: string;
  category?: Id | null;
  themes?: Id[];
}

/** Keeps a text. Who comes last wins, and is told what another device had kept meanwhile. */
export async function saveDraft(
  place: DraftPlace,
  { version, body, title = '', category = null, themes = [] }: DraftInput,
): Promise<DraftSaved> {
  const savedAt = clock.now();
  const before = await Draft.findOneAndUpdate(
    place,
    {
      $set: { body, title, category, themes, savedAt },
      $inc: { version: 1 },
      $setOnInsert: { _id: newId() },
    },
    { upsert: true, returnDocument: 'before' },
  ).lean();
  return {
    version: (before?.version ?? 0) + 1,
    savedAt: savedAt.toISOString(),
    replaced: before && before.version !== version ? presentDraft(before) : null,
  };
}

export async function draftAt(place: DraftPlace): Promise<DraftView | null> {
  const draft = await Draft.findOne(place).lean();
  return draft && presentDraft(draft);
}

/** The threads in which somebody has an answer that is not ready. */
export async function threadsWithDraft(userId: Id, threadIds: Id[]): Promise<Set<Id>> {
  const places = threadIds.map((id) => answerDraft(userId, id).place);
  const drafts = await Draft.find({ userId, place: trusted({ $in: places }) })
    .select({ place: 1 })
    .lean();
  return new Set(drafts.map(({ place }) => place.slice(2)));
}

/** Throws a draft away: it was sent, or is not wanted any more. */
export async function dropDraft(session: ClientSession | null, place: DraftPlace): Promise<void> {
  await Draft.deleteOne(place).session(session);
}

function presentDraft({ version, title, category, themes, body, savedAt }: StoredDraft): DraftView {
  return { version, title, category, themes, body, savedAt: savedAt.toISOString() };
}
