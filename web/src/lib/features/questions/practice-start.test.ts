import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import { longToPlain } from '@leerkring/shared/long-text-plain.ts';
import { expect, test } from 'vitest';
import { practiceFrom, type PracticeSource } from './practice-start.ts';

const hanna = { id: 'h', name: 'Hanna', photo: null };
const base = {
  ...{ revision: 1, by: hanna, at: '2026-05-01', changedAt: null, source: null },
  can: { change: true, remove: true },
};
const experiment: QuestionItemView = {
  ...{ ...base, id: '1', kind: 'experiment', text: 'Een week in tweetallen', until: null },
  ...{ status: 'done', whatHappened: 'De cijfers naderden', learned: 'Eerst schrijven' },
};
const outcome: QuestionItemView = {
  ...{ ...base, id: '2', kind: 'outcome', type: 'method', text: 'Samen kijken' },
};
const harvested: QuestionItemView = {
  ...{ ...outcome, id: '3', text: 'Van een ander' },
  source: { s: 'c:1', messageId: 'm', author: { ...hanna, id: 'x' }, path: null },
};
const formats = {
  ...{ occasion: 'Aanleiding', tried: 'Geprobeerd', desired: 'Gewenst', involved: 'Wie' },
  ...{ firstStep: 'Stap', askToNetwork: 'Vraag' },
};

function pageOf(mine: boolean, text = 'Een zeven en een vijf'): PracticeSource {
  const empty = { tried: '', involved: '', firstStep: '', askToNetwork: '' };
  const format = { ...empty, occasion: text, desired: 'Een halve punt' };
  const question = { wording: 'Hoe beoordelen we gelijk?', format, mine, themes: ['rubrics'] };
  return { question, items: [experiment, outcome, harvested] };
}

const plain = (start: ReturnType<typeof practiceFrom>) => ({
  context: start && longToPlain(start.context),
  approach: start && longToPlain(start.approach),
  result: start && longToPlain(start.result),
});

test('the school finds its own words ready, and not those of others', () => {
  const { context, approach, result } = plain(practiceFrom(pageOf(true), formats));
  expect(context).toMatch(/^Hoe beoordelen we gelijk\?[^]*Aanleiding[^]*zeven[^]*Gewenst/);
  expect(context).not.toContain('Geprobeerd');
  expect(approach).toMatch(/tweetallen[^]*naderden/);
  expect(result).toMatch(/Eerst schrijven[^]*Samen kijken/);
  expect(result).not.toContain('Van een ander');
});

test('nobody else takes words of the school along', () => {
  expect(practiceFrom(pageOf(false), formats)).toBeUndefined();
});

test('what is very long leaves room to write', () => {
  const long = Array.from({ length: 40 }, () => 'x'.repeat(400)).join('\n');
  const { context = '' } = plain(practiceFrom(pageOf(true, long), formats));
  expect(context.length).toBeGreaterThan(5_000);
  expect(context.length).toBeLessThan(11_000);
});
