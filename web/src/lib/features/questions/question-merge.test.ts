import type {
  QuestionChanges,
  QuestionEventView,
  QuestionPage,
  QuestionView,
} from '@leerkring/shared/features/questions/questions.view.ts';
import { expect, it } from 'vitest';
import { withChanges, withOlder, withPage } from './question-merge.ts';

const hanna = { id: 'h', name: 'Hanna Verzinsel', photo: null };
const question: QuestionView = {
  ...{ id: 'q', path: '/q', revision: 4, wording: 'Hoe?', status: 'draft', owner: hanna },
  ...{ school: { id: 's', name: 'S', place: 'P' }, regionId: null, themes: [], clusterId: null },
  ...{ visibility: 'network', open: true, lastMovementAt: '', helpers: [], outcomeCount: 0 },
  ...{ mine: true, follows: true, networkId: 'n', networkSlug: 'n', editionId: null },
  ...{ clusterName: null, textRevision: 1, versionNr: 1, writers: [hanna], selfCheck: null },
  format: { occasion: '', tried: '', desired: '', involved: '', firstStep: '', askToNetwork: '' },
  ...{
    intake: null,
    parkedFrom: null,
    hidden: null,
    followerCount: 0,
    copiedFrom: null,
    copiedTo: null,
  },
  ...{ room: null, createdAt: '', steps: [] },
  can: { write: true, guide: false, copy: false, add: [] },
};
const line = (revision: number): QuestionEventView => ({
  ...{ revision, kind: 'textChanged', at: '', by: hanna, from: null, to: null, note: '' },
  ...{ versionNr: null, itemId: null, itemKind: null, excerpt: null },
});
const insight = (id: string, text: string) => ({
  ...{ id, text, kind: 'outcome' as const, type: 'insight' as const, revision: 1, by: hanna },
  ...{ at: '', changedAt: null, source: null, can: { change: true, remove: true } },
});
const page: QuestionPage = {
  ...{ revision: 4, question, versions: [], items: [insight('a', 'oud'), insight('b', 'weg')] },
  timeline: { items: [line(4), line(3)], next: 'more' },
};
const changes: QuestionChanges = {
  ...{ revision: 6, question: { ...question, status: 'submitted' }, versions: [] },
  ...{ items: [insight('a', 'nieuw')], removedItemIds: ['b'], events: [line(6), line(5)] },
  tooMany: false,
};
const numbers = ({ timeline }: QuestionPage) => timeline.items.map(({ revision }) => revision);

it('takes in what changed, drops what was removed and keeps the story in order', () => {
  const now = withChanges(page, changes);
  expect(now.question.status).toBe('submitted');
  expect(now.items.map(({ text }) => text)).toEqual(['nieuw']);
  expect(numbers(now)).toEqual([6, 5, 4, 3]);
});

it('hears the same news twice without telling it twice, and ignores what is older', () => {
  const now = withChanges(page, changes);
  expect(withChanges(now, changes)).toEqual(now);
  expect(withChanges(now, { ...changes, revision: 5 })).toBe(now);
});

it('joins a new page to what was loaded of the story, but leaves no hole', () => {
  const long = withOlder(page, { items: [line(2), line(1)], next: null });
  const near = { ...page, revision: 5, timeline: { items: [line(5), line(4)], next: 'x' } };
  expect(numbers(withPage(long, near))).toEqual([5, 4, 3, 2, 1]);
  const far = { ...page, revision: 99, timeline: { items: [line(99), line(98)], next: 'x' } };
  expect(withPage(long, far)).toBe(far);
});
