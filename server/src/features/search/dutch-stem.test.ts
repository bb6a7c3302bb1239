import { describe, expect, it } from 'vitest';
import { stemDutch } from './dutch-stem.ts';

describe('the stem of a Dutch word', () => {
  it.each([
    ['lichamelijk', 'lichaam'],
    ['lichamelijke', 'lichaam'],
    ['lichamelijkheden', 'lichaam'],
    ['lichaam', 'lichaam'],
    ['opgestapeld', 'opstapel'],
    ['opheffing', 'ophef'],
    ['opheffende', 'ophef'],
    ['opgaven', 'opgaav'],
    ['opgave', 'opgaav'],
    ['opglimpende', 'opglimp'],
    ['maan', 'maan'],
    ['brood', 'brood'],
    ['katten', 'kat'],
    ['gemeenten', 'gemeent'],
    ['mogelijkheden', 'mogelijk'],
    ['mogelijk', 'mogelijk'],
    ['zekerheid', 'zeker'],
    ['zwaarmoedigheid', 'zwaarmoed'],
    ['aanmerkelijk', 'aanmerk'],
  ])('of %s is %s', (word, stem) => {
    expect(stemDutch(word)).toBe(stem);
  });

  it.each([
    ['beoordelen', 'beoordeling', 'beoordelingen', 'beoordeel'],
    ['leerling', 'leerlingen'],
    ['leervraag', 'leervragen'],
    ['coordinator', 'coordinators'],
    ['school', 'scholen'],
    ['rubriek', 'rubrieken'],
    ['bespreken', 'bespreking', 'besprekingen'],
  ])('is one for %s and its family', (...family) => {
    expect(new Set(family.map(stemDutch)).size).toBe(1);
  });

  it('leaves names, numbers and short words alone', () => {
    expect(['lo2', '2026', 'is', 'de', 'é'].map(stemDutch)).toEqual([
      'lo2',
      '2026',
      'is',
      'de',
      'é',
    ]);
  });
});
