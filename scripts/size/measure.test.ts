import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { leerkring } from '../lint/plugin.ts';
import { figuresOf } from './figures.ts';
import { measureFile } from './measure.ts';
import { brokenStops } from './stops.ts';
import { sizeTable } from './table.ts';

const calls = (count: number) => '  go();\n'.repeat(count);
const comments = '  // why\n  /* and\n     why */\n';

const sources: [string, string][] = [
  ['a declaration', `export function a() {\n${calls(39)}}\n`],
  ['a declaration at the limit', `export function a() {\n${calls(38)}}\n`],
  ['a long comment', `function a() {\n${comments.repeat(20)}${calls(38)}}\n`],
  ['a comment that ends in code', `function a() {\n${calls(38)}  /* why */ go();\n}\n`],
  ['a doc comment', `/**\n * Why.\n */\nexport function a() {\n${calls(38)}}\n`],
  ['blank lines', `function a() {${'\n'.repeat(41)}}\n`],
  ['an arrow', `const a = async () => {\n${calls(39)}};\n`],
  ['a callback', `list.map((one) => {\n${calls(39)}});\n`],
  ['a method', `class A {\n  static async a() {\n${calls(39)}  }\n}\n`],
  ['a getter', `class A {\n  get a() {\n${calls(39)}  }\n}\n`],
  ['a method of an object', `const a = {\n  b() {\n${calls(39)}  },\n};\n`],
  ['a constructor', `class A {\n  constructor() {\n${calls(39)}  }\n}\n`],
  ['a test group', `describe('a', () => {\n${calls(60)}});\n`],
  ['a test', `describe('a', () => {\n  it('b', () => {\n${calls(39)}  });\n});\n`],
  ['a group of groups', `test.describe('a', () => {\n${calls(60)}});\n`],
  [
    'template literals',
    'function a() {\n  return `\n// no comment\n' + 'x\n'.repeat(40) + '`;\n}\n',
  ],
];

describe('the size report', () => {
  it.each(sources)('agrees with the lint rule about %s', (_, text) => {
    expect(brokenStops(measureFile('server/src/a.ts', text))).toHaveLength(lint(text));
  });

  it('stops at 250 lines for a file and at 200 for a component', () => {
    const lines = (count: number) => 'go();\n'.repeat(count);
    expect(brokenStops(measureFile('tests/a.test.ts', lines(250)))).toEqual([]);
    expect(brokenStops(measureFile('tests/a.test.ts', lines(251)))).toEqual([
      'tests/a.test.ts: 251 lines, limit 250',
    ]);
    expect(brokenStops(measureFile('web/src/A.svelte', '\n'.repeat(201)))).toHaveLength(1);
  });

  it('finds the functions in the scripts of a component, on their own lines', () => {
    const svelte = `<script module lang="ts">\n  const a = 1;\n</script>\n<script lang="ts">\n  function pay() {}\n</script>\n<p>{a}</p>\n`;
    const { functions } = measureFile('web/src/A.svelte', svelte);
    expect(functions).toEqual([{ name: 'pay', line: 5, lines: 1 }]);
  });

  it('counts comment lines and groups by workspace', () => {
    const file = measureFile('server/embedded/src/a.ts', `// why\nconst a = () => 1; // aside\n`);
    expect(file).toMatchObject({ workspace: 'server/embedded', lines: 2, comments: 1 });
    expect(sizeTable([file])).toMatch(/server\/embedded +1 +2 +2 +2 +1 +1 +1 +1 +50\.0 %/);
  });

  it('takes the nearest rank for its figures', () => {
    expect(figuresOf([5, 1, 4, 2, 3])).toEqual({ count: 5, median: 3, p90: 5, longest: 5 });
    expect(figuresOf([])).toEqual({ count: 0, median: 0, p90: 0, longest: 0 });
  });
});

function lint(text: string): number {
  const messages = new Linter().verify(text, {
    plugins: { leerkring },
    languageOptions: { parser: tseslint.parser },
    rules: { 'leerkring/function-length': 'error' },
  });
  return messages.length;
}
