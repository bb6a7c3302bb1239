import type {
  QuestionChanges,
  QuestionEventView,
  QuestionPage,
} from '@leerkring/shared/features/questions/questions.view.ts';

type Timeline = QuestionPage['timeline'];

/** The page after what changed; an answer that came too late changes nothing. */
export function withChanges(page: QuestionPage, changes: QuestionChanges): QuestionPage {
  const { question, revision, versions, items, removedItemIds, events } = changes;
  if (revision < page.revision) return page;
  const gone = new Set(removedItemIds);
  const all = new Map([...page.items, ...items].map((item) => [item.id, item]));
  const nrs = new Map([...page.versions, ...versions].map((version) => [version.nr, version]));
  return {
    ...{ question, revision },
    items: [...all.values()].filter(({ id }) => !gone.has(id)),
    versions: [...nrs.values()].sort((a, b) => a.nr - b.nr),
    timeline: { ...page.timeline, items: merged(page.timeline.items, events) },
  };
}

/** The page with an earlier part of its life story. */
export function withOlder(page: QuestionPage, { items, next }: Timeline): QuestionPage {
  return { ...page, timeline: { items: merged(page.timeline.items, items), next } };
}

/** A whole new page; earlier parts of the story stay when they join on to it. */
export function withPage(known: QuestionPage, page: QuestionPage): QuestionPage {
  const { items, next } = known.timeline;
  const newest = items[0]?.revision ?? 0;
  const joins = page.timeline.items.some(({ revision }) => revision <= newest);
  if (!joins || page.timeline.next === null) return page;
  return { ...page, timeline: { items: merged(items, page.timeline.items), next } };
}

/** Newest first, each line once. */
function merged(known: QuestionEventView[], more: QuestionEventView[]): QuestionEventView[] {
  const lines = new Map([...known, ...more].map((line) => [line.revision, line]));
  return [...lines.values()].sort((a, b) => b.revision - a.revision);
}
