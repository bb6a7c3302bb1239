import { serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clause, document, path, scalar, thorough } from './arbitraries.ts';
import { compileFilter } from './filter.ts';
import { compileScreen } from './screen.ts';

const lets = (filter: Record<string, unknown>, doc: Record<string, unknown>) =>
  compileScreen(filter)?.(serialize(doc)) ?? true;

describe('the screen', () => {
  it('lets everything through that matches', () => {
    const texts = fc.constantFrom('', 'a', 'b', 'é', '🏫', 'a\0b');
    const one = fc.oneof(scalar, texts, fc.array(texts, { maxLength: 3 }));
    const asked = fc.oneof(
      clause,
      fc.tuple(path, one).map(([name, value]) => ({ [name]: value })),
      fc.tuple(path, fc.array(one)).map(([name, $in]) => ({ [name]: { $in } })),
    );
    const docs = fc.oneof(document, fc.dictionary(fc.constantFrom('a', 'b', 'c'), one));
    const law = fc.property(docs, asked, asked, (doc, first, second) => {
      const filter = { $and: [first, second] };
      if (compileFilter(filter)(doc)) expect(lets(filter, doc)).toBe(true);
    });
    fc.assert(law, thorough);
  });

  it.each([
    [{ terms: 'toets' }, false],
    [{ terms: 'toet' }, false],
    [{ terms: { $in: ['kat', 'toetsen'] } }, true],
    [{ $and: [{ terms: 'toetsen' }, { terms: 'kat' }] }, false],
    [{ terms: { $in: ['kat', null] } }, true],
    [{ $or: [{ terms: 'kat' }] }, true],
    [{ n: 1 }, true],
  ])('of %j says %s', (filter, may) => {
    expect(lets(filter, { n: 2, terms: ['rubric', 'toetsen'] })).toBe(may);
  });
});
