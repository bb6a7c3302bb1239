export interface Selected {
  postId: string;
  words: string;
  /** Where the last of them stand, in the window. */
  at: { bottom: number; left: number };
}

/** The words that are selected, when all of them are of one post. */
export function selectedIn(selection: Selection | null): Selected | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const place = range.commonAncestorContainer;
  const element = place instanceof Element ? place : place.parentElement;
  const body = element?.closest<HTMLElement>('[data-quotable]');
  const words = selection.toString().trim();
  const { quotable } = body?.dataset ?? {};
  if (!quotable || words === '') return undefined;
  const { bottom, left } = range.getBoundingClientRect();
  return { postId: quotable, words, at: { bottom, left } };
}
