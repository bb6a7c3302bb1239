import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { endAll, runProgram } from './program.ts';

it('gathers both outputs and the exit code of a program', async () => {
  const script = `console.log('out', process.env.COLOUR); console.error('err'); process.exitCode = 3`;
  const { code, output } = await runProgram(['-e', script], { COLOUR: 'blue' });
  expect(code).toBe(3);
  expect(output).toContain('out blue');
  expect(output).toContain('err');
});

it('ends a program together with what it started', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-program-'));
  const sign = (name: string) => join(folder, name);
  const grandchild = `
    const fs = require('node:fs');
    process.on('SIGTERM', () => { fs.writeFileSync(${JSON.stringify(sign('ended'))}, ''); process.exit(); });
    fs.writeFileSync(${JSON.stringify(sign('started'))}, '');
    setInterval(() => {}, 1000);`;
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]);
    setInterval(() => {}, 1000);`;

  const ended = runProgram(['-e', child]);
  await vi.waitFor(() => expect(existsSync(sign('started'))).toBe(true), 10_000);
  endAll('SIGTERM');
  expect((await ended).code).not.toBe(0);
  await vi.waitFor(() => expect(existsSync(sign('ended'))).toBe(true), 10_000);
  await rm(folder, { recursive: true });
});
