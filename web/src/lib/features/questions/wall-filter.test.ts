import { expect, it } from 'vitest';
import { wallFilter } from './wall-address.ts';
import { isNarrowed, wallInput } from './wall-filter.ts';

const of = (query: string) =>
  wallFilter(new URL(`https://leerkring.example/n/x/leervragen${query}`));

it('reads what an address asks for', () => {
  const filter = of('?status=adopted&trefwoord=toetsen&eigen=ja');
  expect(wallInput('x', filter)).toMatchObject({
    ...{ slug: 'x', status: 'adopted', theme: 'toetsen', mine: 'true' },
  });
  expect(isNarrowed(filter)).toBe(true);
});

it('filters nothing when the address makes no sense', () => {
  const filter = of('?status=nonsense&regio=1&eigen=misschien');
  expect(isNarrowed(filter)).toBe(false);
  expect(wallInput('x', filter)).not.toHaveProperty('mine');
});
