import type { PostView, ThreadView } from '@leerkring/shared/features/threads/threads.view.ts';
import { describe, expect, test } from 'vitest';
import { postRows } from './post-rows.ts';
import { addedTo, withChanges, withPage, type PostWindow } from './post-window.ts';

const author = { id: 'a'.repeat(24), name: 'Sanne Testerink', photo: null };

function post(n: number, revision = n): PostView {
  return {
    id: `post${n}`,
    threadId: 'thread',
    n,
    revision,
    version: 0,
    author,
    at: `2026-05-${String(n).padStart(2, '0')}T10:00:00.000Z`,
    body: null,
    files: [],
    quoted: [],
    reactions: [],
    mentions: [],
    editedAt: null,
    removed: null,
    hidden: null,
    formerTitle: null,
    can: { edit: false, remove: false, react: false },
  };
}

// Only its opening is looked at.
const thread = { opening: post(1) } as ThreadView;
const windowOf = (from: number, to: number, more: Partial<PostWindow> = {}): PostWindow => ({
  items: Array.from({ length: to - from + 1 }, (_, at) => post(from + at)),
  hasEarlier: false,
  hasLater: false,
  ...more,
});
const numbers = ({ items }: PostWindow) => items.map(({ n }) => n);

describe('the answers on a page', () => {
  test('take what is new at the end, and keep the order', () => {
    const held = windowOf(2, 4);
    const now = withChanges(held, { thread, posts: [post(6), post(5)], departed: [] });
    expect(numbers(now)).toEqual([2, 3, 4, 5, 6]);
    expect(addedTo(held, now).map(({ n }) => n)).toEqual([5, 6]);
  });

  test('leave alone what lies beyond what is loaded', () => {
    const held = windowOf(10, 12, { hasEarlier: true, hasLater: true });
    const now = withChanges(held, { thread, posts: [post(3), post(20)], departed: [] });
    expect(numbers(now)).toEqual([10, 11, 12]);
  });

  test('never go back to an older view of a post', () => {
    const held = { ...windowOf(2, 3), items: [post(2, 9), post(3, 3)] };
    const now = withChanges(held, { thread, posts: [post(2, 5), post(3, 8)], departed: [] });
    expect(now.items.map(({ revision }) => revision)).toEqual([9, 8]);
    expect(withPage(held, { ...windowOf(2, 3) }, 'after').items[0]?.revision).toBe(9);
  });

  test('lose what went to another thread, and what opens this one now', () => {
    const now = withChanges(windowOf(1, 4), { thread, posts: [], departed: ['post3'] });
    expect(numbers(now)).toEqual([2, 4]);
  });

  test('grow by pages on both sides', () => {
    const held = windowOf(10, 12, { hasEarlier: true, hasLater: true });
    const earlier = withPage(held, windowOf(8, 9, { hasEarlier: true }), 'before');
    expect([numbers(earlier), earlier.hasEarlier, earlier.hasLater]).toEqual([
      [8, 9, 10, 11, 12],
      true,
      true,
    ]);
    const later = withPage(earlier, windowOf(13, 13), 'after');
    expect([later.hasEarlier, later.hasLater]).toEqual([true, false]);
  });

  test('have a line for each day, and one where the new ones begin', () => {
    const rows = postRows([post(2), post(3), post(5)], 4, (at) => at.slice(0, 10));
    expect(rows.map(({ kind }) => kind)).toEqual([
      'day',
      'post',
      'day',
      'post',
      'day',
      'new',
      'post',
    ]);
    const none = postRows([post(2)], undefined, () => 'today');
    expect(none.map(({ kind }) => kind)).toEqual(['day', 'post']);
  });
});
