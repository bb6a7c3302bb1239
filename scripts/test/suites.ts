import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest, distrust } from './counts.ts';
import { runProgram } from './program.ts';
import type { Ended } from './program.ts';
import type { Outcome } from './step.ts';

/** Runs vitest projects and counts their tests one by one. */
export function vitest(...projects: string[]): Promise<Outcome> {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return withReport(countVitest, (file) =>
    runProgram([
      'node_modules/vitest/vitest.mjs',
      'run',
      ...chosen,
      '--reporter=minimal',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
}

/** Runs the browser tests and counts them one by one. */
export function playwright(): Promise<Outcome> {
  return withReport(countPlaywright, (file) =>
    runProgram(
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '-c',
        'tests/playwright.config.ts',
        '--reporter=list,json',
      ],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    ),
  );
}

/** Runs a tool that has no tests of its own to count: it is one test. */
export async function tool(args: string[], env?: NodeJS.ProcessEnv): Promise<Outcome> {
  const { code, output } = await runProgram(args, env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

async function withReport<Report>(
  count: (report: Report) => Outcome,
  run: (file: string) => Promise<Ended>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'leerkring-test-'));
  try {
    const file = join(folder, 'report.json');
    const { code, output } = await run(file);
    if (!existsSync(file)) return { passed: 0, failed: 1, note: 'no report', output };
    // Written a moment ago by the tool whose report `count` knows.
    const outcome = distrust(count(JSON.parse(readFileSync(file, 'utf8')) as Report), code);
    return outcome.failed > 0 ? { ...outcome, output } : outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
