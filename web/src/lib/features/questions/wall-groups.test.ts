import { expect, it } from 'vitest';
import type { QuestionCard } from '@leerkring/shared/features/questions/questions.view.ts';
import { wallGroups } from './wall-groups.ts';

const card = (id: string, clusterId: string | null): QuestionCard => ({
  ...{ id, clusterId, path: '', revision: 1, wording: id, status: 'draft', regionId: null },
  ...{ school: { id: 's', name: 'S', place: 'P' }, owner: { id: 'o', name: 'O', photo: null } },
  ...{ themes: [], visibility: 'network', open: true, lastMovementAt: '', stale: null },
  ...{ helpers: [], outcomeCount: 0, mine: false, follows: false, unread: 0 },
});
const clusters = [
  { id: 'b', name: 'Gelijke kansen', count: 1 },
  { id: 'a', name: 'Zichtbaar maken', count: 0 },
];

it('keeps the order of the clusters and of the cards, and ends with what has none', () => {
  const cards = [card('1', null), card('2', 'a'), card('3', 'b'), card('4', 'a')];
  const shown = wallGroups(cards, clusters).map(({ cluster, cards: own }) => [
    cluster?.name,
    ...own.map(({ id }) => id),
  ]);
  expect(shown).toEqual([
    ['Gelijke kansen', '3'],
    ['Zichtbaar maken', '2', '4'],
    [undefined, '1'],
  ]);
});

it('shows a question of a cluster that was removed meanwhile', () => {
  expect(wallGroups([card('1', 'gone')], clusters)).toEqual([
    { cluster: undefined, cards: [card('1', 'gone')] },
  ]);
});
