import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program.ts';
import type { Outcome, Step } from './step.ts';
import { playwright, tool, vitest } from './suites.ts';

const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];
const eslint = ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'];
const tsc = ['node_modules/typescript/bin/tsc', '--noEmit', '-p'];
const svelteCheck = ['node_modules/svelte-check/bin/svelte-check', '--workspace', 'web'];

/** Everything `npm test` does, in the order in which it likes to start. */
export const steps: Step[] = [
  // First, because it mostly waits for the network.
  { name: 'browser', cores: 1, run: prepareBrowser },
  { name: 'build', cores: 1, run: () => tool(['scripts/boot/build-cli.mjs']) },
  { name: 'format', cores: 1, run: () => tool(prettier) },
  { name: 'types', cores: 1, run: () => tool([...tsc, 'tsconfig.json']) },
  // What runs inside a page knows the page, which nothing else on this side may.
  { name: 'types-e2e', cores: 1, run: () => tool([...tsc, 'tests/e2e/tsconfig.json']) },
  // The build writes the generated types that these two read.
  { name: 'lint', cores: 1, after: ['build'], run: () => tool(eslint) },
  {
    name: 'svelte',
    cores: 1,
    after: ['build'],
    run: () => tool([...svelteCheck, '--fail-on-warnings']),
  },
  { name: 'size', cores: 1, run: () => tool(['scripts/size-report.ts']) },
  { name: 'seeds', cores: 1, run: runSeeds },
  { name: 'unit', cores: 2, run: () => vitest('unit', 'web') },
  { name: 'api', cores: 2, after: ['build'], run: () => vitest('api') },
  { name: 'realtime', cores: 2, after: ['build'], run: () => vitest('realtime') },
  { name: 'e2e', cores: 2, after: ['build', 'browser'], run: () => playwright() },
];

/** Only on request: what takes longer than somebody wants to wait for. */
export const longSteps: Step[] = [
  { name: 'faults', cores: 2, run: () => vitest('faults') },
  {
    name: 'lint-components',
    cores: 1,
    after: ['build'],
    run: () => tool([...eslint.slice(0, -1), 'web/src/**/*.svelte'], { LINT_COMPONENTS: '1' }),
  },
];

// A program of its own: an installation takes minutes and would keep the other steps waiting.
async function prepareBrowser(): Promise<Outcome> {
  const { code, output } = await runProgram(['scripts/prepare-browser.ts']);
  return code === 0
    ? { passed: 0, failed: 0, note: output.trim() }
    : { passed: 0, failed: 1, output };
}

async function runSeeds(): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-seeds-'));
  try {
    return await tool(['seeds/src/main.ts'], { DATA_DIR: folder, MONGODB_URL: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
