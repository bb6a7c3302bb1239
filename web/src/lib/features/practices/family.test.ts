import { expect, it } from 'vitest';
import { branchesOf } from './family.ts';

const relative = (id: string, parentId: string | null) => ({
  id,
  parentId,
  title: id,
  changesInOneLine: '',
  school: null,
  usedBy: 0,
  removed: false,
  createdAt: '2026-05-01T08:00:00.000Z',
});

it('hangs every adaptation under what it was made of', () => {
  const [root, ...others] = branchesOf([
    relative('a', null),
    relative('b', 'a'),
    relative('c', 'b'),
    relative('d', 'a'),
  ]);
  expect(others).toEqual([]);
  expect(root?.children.map(({ relative: { id } }) => id)).toEqual(['b', 'd']);
  expect(root?.children[0]?.children[0]?.relative.id).toBe('c');
});

it('keeps a branch whose parent this reader does not get', () => {
  expect(branchesOf([relative('b', 'gone')]).map(({ relative: { id } }) => id)).toEqual(['b']);
});
