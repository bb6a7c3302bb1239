import { describe, expect, it } from 'vitest';
import { fullName, sortName } from './person-name.ts';

describe('the name of a person', () => {
  it('has its infix when there is one', () => {
    const anna = { givenName: 'Anna', infix: 'van den', familyName: 'Berg' };
    expect(fullName(anna)).toBe('Anna van den Berg');
    expect(fullName({ ...anna, infix: '' })).toBe('Anna Berg');
  });

  it('sorts by family name, whatever its infix, accents and capitals', () => {
    const names = [
      { givenName: 'Zoë', infix: 'de', familyName: 'Ábel' },
      { givenName: 'Bo', infix: '', familyName: 'abel' },
      { givenName: 'Cas', infix: 'van', familyName: 'Zee' },
    ];
    const sorted = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
    expect(sorted.map(({ givenName }) => givenName)).toEqual(['Bo', 'Zoë', 'Cas']);
  });
});
