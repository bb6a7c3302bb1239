import type { PostView } from '@leerkring/shared/features/threads/threads.view.ts';

export type PostRow =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string }
  | { kind: 'post'; key: string; post: PostView };

/** The posts with a line where the day changes, and one where the new ones begin. */
export function postRows(
  posts: PostView[],
  newFrom: number | undefined,
  dayOf: (at: string) => string,
): PostRow[] {
  let day = '';
  let isNewShown = newFrom === undefined;
  return posts.flatMap((post): PostRow[] => {
    const rows: PostRow[] = [{ kind: 'post', key: post.id, post }];
    if (!isNewShown && newFrom !== undefined && post.n >= newFrom) {
      isNewShown = true;
      rows.unshift({ kind: 'new', key: 'new' });
    }
    if (dayOf(post.at) !== day) {
      day = dayOf(post.at);
      rows.unshift({ kind: 'day', key: `day-${post.id}`, at: post.at });
    }
    return rows;
  });
}
