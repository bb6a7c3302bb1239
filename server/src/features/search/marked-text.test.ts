import { describe, expect, it } from 'vitest';
import { askedWords, cutExcerpt, markText } from './marked-text.ts';
import { readQuery } from './query-words.ts';

const asked = (q: string) => askedWords(readQuery(q), null);
const marked = ({ text, marks }: ReturnType<typeof markText>) =>
  marks.map(({ from, to }) => text.slice(from, to));

describe('the words that were asked for', () => {
  it('are marked in all their forms', () => {
    const text = 'Samen beoordelen: een beoordeling per leerling';
    expect(marked(markText(text, asked('beoordeling ')))).toEqual(['beoordelen', 'beoordeling']);
  });

  it('are marked as a verb too, also where its form begins otherwise', () => {
    const text = 'Wie leert, heeft iets geleerd';
    expect(marked(markText(text, asked('leren ')))).toEqual(['leert', 'geleerd']);
  });

  it('are marked while they are still being typed', () => {
    expect(marked(markText('De coördinator belt', asked('coor')))).toEqual(['coördinator']);
  });
});

describe('an excerpt', () => {
  const long = `${'vooraf '.repeat(60)}staat de rubriek hier ${'erna '.repeat(60)}`;

  it('is the part around the first of them', () => {
    const excerpt = cutExcerpt(long, asked('rubrieken '));
    expect(marked(excerpt)).toEqual(['rubriek']);
    expect(excerpt.text).toMatch(/^… vooraf .* …$/);
    expect(excerpt.text.length).toBeLessThan(260);
  });

  it('is the beginning of a text without them, on one line', () => {
    expect(cutExcerpt('Eén\n\nzin.', asked('rubriek'))).toEqual({ text: 'Eén · zin.', marks: [] });
  });
});
