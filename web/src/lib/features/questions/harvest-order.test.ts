import { expect, it } from 'vitest';
import type { QuestionCard } from '@leerkring/shared/features/questions/questions.view.ts';
import { harvestOrder } from './harvest-order.ts';

const card = (id: string, day: number, more: Partial<QuestionCard> = {}): QuestionCard => ({
  ...{ id, path: '', revision: 1, wording: id, status: 'inProgress', regionId: null },
  ...{ school: { id: 's', name: 'S', place: 'P' }, owner: { id: 'o', name: 'O', photo: null } },
  ...{ themes: [], clusterId: null, visibility: 'network', open: true, stale: null },
  ...{ helpers: [], outcomeCount: 0, mine: false, follows: false, unread: 0 },
  lastMovementAt: new Date(Date.UTC(2026, 0, day)).toISOString(),
  ...more,
});

it('puts what is near first, and of those what moved last', () => {
  const helpers = [{ id: 'me', name: 'Ik', photo: null }];
  const cards = [
    card('far', 30),
    card('followed', 2, { follows: true }),
    card('helped', 1, { helpers }),
    card('own, old', 3, { mine: true }),
    card('own, new', 4, { mine: true }),
  ];
  expect(harvestOrder(cards, 'me').map(({ id }) => id)).toEqual([
    ...['own, new', 'own, old', 'helped', 'followed', 'far'],
  ]);
});
