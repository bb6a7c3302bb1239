import { describe, expect, it } from 'vitest';
import { NamedLines } from './named-lines.svelte.ts';

const known = [
  { id: 'a', name: 'Lespraktijk' },
  { id: 'b', name: 'Organisatie' },
];
const names = ({ kept }: NamedLines) => kept.map(({ name }) => name);

describe('a list of names that is being arranged', () => {
  it('keeps what was taken out within reach until it is saved', () => {
    const lines = new NamedLines(known);
    lines.remove('a');
    expect(names(lines)).toEqual(['Organisatie']);
    expect(lines.lines).toHaveLength(2);
    lines.keep('a');
    expect(names(lines)).toEqual(['Lespraktijk', 'Organisatie']);
  });

  it('forgets at once what was never saved', () => {
    const lines = new NamedLines(known);
    lines.add();
    const fresh = lines.lines.at(-1)?.key ?? '';
    expect(lines.kept.at(-1)).toMatchObject({ name: '' });
    lines.remove(fresh);
    expect(lines.lines).toHaveLength(2);
  });

  it('changes the order, and not beyond its ends', () => {
    const lines = new NamedLines(known);
    expect(lines.move('b', -1)).toBe(1);
    expect(names(lines)).toEqual(['Organisatie', 'Lespraktijk']);
    expect(lines.move('b', -1)).toBe(1);
    expect(names(lines)).toEqual(['Organisatie', 'Lespraktijk']);
  });
});
