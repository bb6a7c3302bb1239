import type {
  PostPage,
  PostView,
  ThreadChanges,
} from '@leerkring/shared/features/threads/threads.view.ts';

/** The answers that a page holds: a range of the thread without holes, in rising `n`. */
export interface PostWindow {
  items: PostView[];
  hasEarlier: boolean;
  hasLater: boolean;
}

/** Of two views of one post the one with the higher revision is true. */
export function newer(one: PostView, other: PostView): PostView {
  return other.revision > one.revision ? other : one;
}

/** The window after what changed; what lies outside its range comes with a later page. */
export function withChanges(
  held: PostWindow,
  { posts, departed, thread }: Pick<ThreadChanges, 'posts' | 'departed' | 'thread'>,
): PostWindow {
  const gone = new Set([...departed, thread.opening.id]);
  const known = new Map(
    held.items.filter(({ id }) => !gone.has(id)).map((post) => [post.id, post]),
  );
  for (const post of posts) {
    const before = known.get(post.id);
    if (before) known.set(post.id, newer(before, post));
    else if (!gone.has(post.id) && isInside(held, post)) known.set(post.id, post);
  }
  return { ...held, items: inOrder(known.values()) };
}

/** The window with a page before or after it. */
export function withPage(held: PostWindow, page: PostPage, side: 'before' | 'after'): PostWindow {
  const known = new Map(page.items.map((post) => [post.id, post]));
  for (const post of held.items) {
    const other = known.get(post.id);
    known.set(post.id, other ? newer(post, other) : post);
  }
  const items = inOrder(known.values());
  return side === 'before'
    ? { items, hasEarlier: page.hasEarlier, hasLater: held.hasLater }
    : { items, hasEarlier: held.hasEarlier, hasLater: page.hasLater };
}

/** What came at the end of a window. */
export function addedTo(before: PostWindow, after: PostWindow): PostView[] {
  const last = before.items.at(-1)?.n ?? 0;
  return after.items.filter(({ n }) => n > last);
}

function isInside({ items, hasEarlier, hasLater }: PostWindow, { n }: PostView): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return !hasEarlier && !hasLater;
  return (n > first.n || !hasEarlier) && (n < last.n || !hasLater);
}

function inOrder(posts: Iterable<PostView>): PostView[] {
  return [...posts].sort((a, b) => a.n - b.n);
}
