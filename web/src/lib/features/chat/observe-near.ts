/** How far outside the view things stay in the page, so that quick scrolling meets no holes. */
const REACH = '2000px 0px';

/** Tells whether an element is in or near the part of its scroller that is on screen. */
export function observeNear(element: HTMLElement, tell: (isNear: boolean) => void): () => void {
  const root = element.closest<HTMLElement>('[data-scroller]');
  const observer = new IntersectionObserver(
    (entries) => tell(entries.at(-1)?.isIntersecting ?? true),
    { root, rootMargin: REACH },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
