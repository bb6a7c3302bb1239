import { describe, expect, it } from 'vitest';
import { readQuery } from './query-words.ts';
import { tokensOf } from './terms.ts';

const termsOf = (text: string) => tokensOf(text).map(({ term }) => term);

describe('the terms of a text', () => {
  it.each([
    ['Coördinator', 'coordinator'],
    ['COORDINATOR', 'coordinator'],
    ['coo\u0308rdinator', 'coördinator'],
    ['ĳsbaan', 'ijsbaan'],
    ['analyse', 'ANALIJSE'],
    ['beoordelen', 'beoordeling'],
    ['Één', 'één'],
    ['toets', 'toetsen'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['les', 'lessen'],
  ])('are the same for %s and %s', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
  });

  it('are without the words that everybody uses', () => {
    expect(termsOf('Wat is de toets van het netwerk?')).toEqual(['toet', 'netwerk']);
  });

  it('know where each word stands', () => {
    expect(tokensOf('De coördinator.')).toMatchObject([{ from: 3, to: 14, word: 'coordinator' }]);
  });
});

describe('what somebody typed', () => {
  it('ends with a word that may be unfinished', () => {
    expect(readQuery('de toetsen beo')).toEqual({
      terms: ['toet'],
      last: { word: 'beo', term: 'beo' },
    });
  });

  it('is finished with a blank', () => {
    expect(readQuery('toetsen ')).toEqual({ terms: ['toet'], last: null });
  });

  it('does not narrow by a first letter or a word that says nothing', () => {
    expect(readQuery('toetsen d').last).toBeNull();
    expect(readQuery('toetsen de').last).toBeNull();
    expect(readQuery('de').last).toEqual({ word: 'de', term: 'de' });
  });

  it('has at most six words and survives anything', () => {
    expect(readQuery('een twee drie vier vijf zes zeven acht negen').terms.length).toBe(6);
    expect(readQuery('(a+)+$ .*{999} \u0000')).toEqual({
      terms: [],
      last: { word: '999', term: '999' },
    });
    expect(readQuery('')).toEqual({ terms: [], last: null });
  });
});
