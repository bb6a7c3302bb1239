import { expect, it } from 'vitest';
import type { QuestionVersionView } from '@leerkring/shared/features/questions/questions.view.ts';
import { versionChanges } from './version-changes.ts';

const empty: QuestionVersionView['format'] = {
  ...{ occasion: '', tried: '', desired: '', involved: '', firstStep: '', askToNetwork: '' },
};
const version = (nr: number, wording: string, format = {}): QuestionVersionView => ({
  ...{ nr, wording, format: { ...empty, ...format }, at: '2026-01-12T10:00:00Z', why: '' },
  by: { id: 'h', name: 'Hanna Verzinsel', photo: null },
});
const versions = [
  version(1, 'Moeten we een toetsweek afschaffen?'),
  version(3, 'Wat doet onze toetsweek?', { occasion: 'Twee drukke weken.' }),
];

it('compares with the version before it, also when numbers are missing', () => {
  const changes = versionChanges(versions, 3);
  expect(changes?.wording.some(({ kind, text }) => kind === 'same' && /toetsweek/.test(text))).toBe(
    true,
  );
  expect(changes?.fields.map(({ field }) => field)).toEqual(['occasion']);
});

it('has nothing to compare the first with', () => {
  expect(versionChanges(versions, 1)).toBeUndefined();
  expect(versionChanges(versions, 2)).toBeUndefined();
});
