import { expect, it } from 'vitest';
import { isCurrent } from './nav.ts';

const network = '/netwerken/lo2';

it('marks the page itself and what lies above it', () => {
  expect(isCurrent(`${network}/gesprek`, `${network}/gesprek`)).toBe(true);
  expect(isCurrent(`${network}/gesprek`, `${network}/gesprek/regio-west`)).toBe(true);
  expect(isCurrent(`${network}/gesprek`, `${network}/gesprekken`)).toBe(false);
});

it('marks the overview only when one is exactly there', () => {
  expect(isCurrent(network, network, true)).toBe(true);
  expect(isCurrent(network, `${network}/leden`, true)).toBe(false);
});

it('does not call the front page current everywhere', () => {
  expect(isCurrent('/', '/netwerken')).toBe(false);
});
