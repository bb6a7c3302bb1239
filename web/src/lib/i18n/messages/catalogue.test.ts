import { expect, it } from 'vitest';
import type { Area } from '../area.ts';
import type { Catalogue } from '../context.ts';
import { english } from './en/index.ts';

const dutch = import.meta.glob<Record<string, Area>>('./nl/*.ts', { eager: true });
const areas = Object.entries(dutch).flatMap(([file, module]) =>
  Object.entries(module).map(([name, area]) => ({ file, name, area })),
);

it('has areas to compare', () => {
  expect(areas.length).toBeGreaterThan(2);
});

it.each(areas)('$name is named after its file and its export', ({ file, name, area }) => {
  expect(area.name).toBe(name);
  expect(file.replaceAll('-', '').toLowerCase()).toBe(`./nl/${name.toLowerCase()}.ts`);
});

it.each(areas)('$name says the same things in English', ({ name, area }) => {
  expect(shape(english[name])).toEqual(shape(area.nl));
});

it('has no English area that Dutch lacks', () => {
  expect(Object.keys(english).sort()).toEqual(areas.map(({ name }) => name).sort());
});

function shape(texts: unknown, path = ''): string[] {
  if (typeof texts !== 'object' || texts === null || 'je' in texts) return [path];
  const groups: Catalogue = { ...texts };
  return Object.entries(groups)
    .flatMap(([key, value]) => shape(value, `${path}.${key}`))
    .sort();
}
