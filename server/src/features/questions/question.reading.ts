import type {
  QuestionChanges,
  QuestionPage,
  QuestionView,
} from '@leerkring/shared/features/questions/questions.view.ts';
import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { presentItems } from './item.presenter.ts';
import { accessQuestion } from './question.access.ts';
import { presentQuestion } from './question.presenter.ts';
import { QuestionItem, type StoredQuestionItem } from './question-item.model.ts';
import { QuestionEvent, QuestionVersion } from './question-story.model.ts';
import { presentEvents, presentVersions } from './story.presenter.ts';

const FIRST_LINES = 50;
/** Who missed more than this is better off with the whole page. */
const MOST_CHANGES = 200;

/** The question alone, as after a change of it. */
export async function readQuestion(actor: Actor, id: Id): Promise<QuestionView> {
  return presentQuestion(actor, await accessQuestion(actor, id));
}

/** One item, as after a change of it. */
export async function readItem(actor: Actor, id: Id, itemId: Id): Promise<QuestionItemView> {
  const { facts } = await accessQuestion(actor, id);
  const items = await QuestionItem.find({ _id: itemId, questionId: id }).lean();
  const [view] = await presentItems(actor, facts, items);
  if (!view) throw new AppError('not_found');
  return view;
}

/** Everything of one page, in a number of queries that does not grow with it. */
export async function openQuestion(actor: Actor, id: Id): Promise<QuestionPage> {
  const sight = await accessQuestion(actor, id);
  const [versions, items] = await Promise.all([
    QuestionVersion.find({ questionId: id }).sort({ nr: 1 }).lean(),
    QuestionItem.find({ questionId: id }).sort({ revision: 1 }).lean(),
  ]);
  const there = items.filter(({ removed }) => removed === null);
  return {
    revision: sight.question.revision,
    question: await presentQuestion(actor, sight),
    versions: await presentVersions(versions),
    items: await presentItems(actor, sight.facts, byAge(there)),
    timeline: await storyOf(id, { limit: FIRST_LINES }, items),
  };
}

/** The life story, newest line first; `after` is the number of the last line of the page before. */
export async function readStory(
  actor: Actor,
  { id, after, limit }: { id: Id; after?: string; limit: number },
): Promise<QuestionPage['timeline']> {
  await accessQuestion(actor, id);
  const below = after === undefined ? undefined : Number(after);
  if (below !== undefined && !Number.isSafeInteger(below)) throw new AppError('invalid');
  return storyOf(id, { below, limit });
}

/** What changed after a number; a page that missed something asks once and is right again. */
export async function changesSince(actor: Actor, id: Id, since: number): Promise<QuestionChanges> {
  const sight = await accessQuestion(actor, id);
  const later = { questionId: id, revision: trusted({ $gt: since }) };
  const most = MOST_CHANGES + 1;
  const [versions, items, events] = await Promise.all([
    QuestionVersion.find(later).sort({ nr: 1 }).lean(),
    QuestionItem.find(later).sort({ revision: 1 }).limit(most).lean(),
    QuestionEvent.find({ ...later, quiet: false })
      .sort({ revision: -1 })
      .limit(most)
      .lean(),
  ]);
  const there = items.filter(({ removed }) => removed === null);
  return {
    revision: sight.question.revision,
    question: await presentQuestion(actor, sight),
    versions: await presentVersions(versions),
    items: await presentItems(actor, sight.facts, byAge(there)),
    removedItemIds: items.filter(({ removed }) => removed).map(({ _id }) => _id),
    events: await presentEvents(events, items),
    tooMany: items.length === most || events.length === most,
  };
}

async function storyOf(
  questionId: Id,
  { below, limit }: { below?: number; limit: number },
  known: StoredQuestionItem[] = [],
): Promise<QuestionPage['timeline']> {
  const older = below === undefined ? {} : { revision: trusted({ $lt: below }) };
  const found = await QuestionEvent.find({ questionId, quiet: false, ...older })
    .sort({ revision: -1 })
    .limit(limit + 1)
    .lean();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { items: await presentEvents(page, known), next: last ? String(last.revision) : null };
}

function byAge(items: StoredQuestionItem[]): StoredQuestionItem[] {
  return items.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
}
