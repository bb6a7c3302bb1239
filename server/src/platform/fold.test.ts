import { describe, expect, it } from 'vitest';
import { foldedWords, foldText, queryWords } from './fold.ts';

describe('folding', () => {
  it('takes accents and capitals away', () => {
    expect(foldText('Élan ÇA Ĳssel')).toBe('elan ca ijssel');
  });

  it('parts words at everything but letters and digits, once each', () => {
    expect(foldedWords("'t Zilvermeeuw-College (99ZA00), college")).toEqual([
      't',
      'zilvermeeuw',
      'college',
      '99za00',
    ]);
    expect(foldedWords('(a+)+$ .* \\')).toEqual(['a']);
  });

  it('asks for the longest words first, and not for too many', () => {
    expect(queryWords('a bbb cc dddd e ffffff', 3)).toEqual(['ffffff', 'dddd', 'bbb']);
  });
});
