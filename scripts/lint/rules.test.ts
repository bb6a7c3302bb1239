import { join } from 'node:path';
import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { explainedCast } from './explained-cast.ts';
import { fileNames } from './file-names.ts';
import { functionLength } from './function-length.ts';
import { importArrows } from './import-arrows.ts';

RuleTester.describe = describe;
RuleTester.it = (name: string, run: () => void) => it(name, () => expect(run).not.toThrow());
const tester = new RuleTester({ languageOptions: { parser: ts.parser } });

const at = (path: string) => join(process.cwd(), path);
const filler = (lines: number) => Array.from({ length: lines }, () => '  go();').join('\n');

tester.run('import-arrows', importArrows, {
  valid: [
    { filename: at('web/src/routes/+page.ts'), code: `import { x } from '@leerkring/shared';` },
    { filename: at('server/src/app.ts'), code: `export { x } from './features/chat/index.ts';` },
    { filename: at('server/src/app.ts'), code: `const x = await import('express');` },
  ],
  invalid: [
    `import type { App } from '@leerkring/server/app';`,
    `export * from '@leerkring/server/app';`,
    `export { app } from '@leerkring/server/app';`,
    `const app = await import('@leerkring/server/app');`,
    `type App = import('@leerkring/server/app').App;`,
  ].map((code) => ({ filename: at('web/src/hooks.ts'), code, errors: [{ messageId: 'arrow' }] })),
});

tester.run('file-names', fileNames, {
  valid: [at('server/src/platform/clock.ts'), at('web/src/lib/ui/typescript.ts')].map(
    (filename) => ({
      filename,
      code: '',
    }),
  ),
  invalid: ['web/src/lib/utils/date.ts', 'shared/src/types.ts', 'server/src/chat.helpers.ts'].map(
    (path) => ({ filename: at(path), code: '', errors: [{ messageId: 'drawer' }] }),
  ),
});

tester.run('function-length', functionLength, {
  valid: [
    `function atTheLimit() {\n${filler(38)}\n}`,
    `function withComments() {\n${filler(38)}\n  // one\n  /* two\n     three */\n}`,
    `describe('a group', () => {\n${filler(60)}\n});`,
    `test.describe('a group', () => {\n${filler(60)}\n});`,
    `describe.each([1])('a group', () => {\n${filler(60)}\n});`,
  ],
  invalid: [
    `function tooLong() {\n${filler(39)}\n}`,
    `const tooLong = () => {\n${filler(39)}\n};`,
    `class A {\n  tooLong() {\n${filler(39)}\n  }\n}`,
    `const a = {\n  tooLong() {\n${filler(39)}\n  },\n};`,
    `it('does too much', () => {\n${filler(39)}\n});`,
    `function blankLinesCount() {${'\n'.repeat(40)}}`,
    `function codeBesideComment() {\n${filler(38)}\n  go(); // counts\n}`,
  ].map((code) => ({ code, errors: [{ messageId: 'long' }] })),
});

tester.run('explained-cast', explainedCast, {
  valid: [
    `const roles = ['guest', 'member'] as const;`,
    `const text = body as string; // the parser above has checked it`,
    `// JSON of our own making.\nconst saved = JSON.parse(text) as Saved;`,
    `const port = server.address() satisfies unknown;`,
  ],
  invalid: [
    { code: `const text = body as string;`, errors: [{ messageId: 'silent' }] },
    { code: `const text = body as unknown as string;`, errors: [{ messageId: 'silent' }] },
    { code: `// far away\n\nconst text = body as string;`, errors: [{ messageId: 'silent' }] },
  ],
});
