import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A repository of its own: the boot scripts find their root from where they stand.
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'leerkring-boot-'));
  await mkdir(join(root, 'scripts/boot'), { recursive: true });
  await mkdir(join(root, 'web/src'), { recursive: true });
  await mkdir(join(root, 'web/build'), { recursive: true });
  for (const file of ['places', 'run', 'build', 'install']) {
    const path = `scripts/boot/${file}.mjs`;
    await copyFile(join(process.cwd(), path), join(root, path));
  }
  await writeFile(join(root, 'web/src/app.html'), '<p>one</p>');
});

afterAll(() => rm(root, { recursive: true }));

it('gives back the exit code of what it runs', async () => {
  const { output, ended } = start(`
    import { runNode } from './scripts/boot/run.mjs';
    console.log('code', await runNode(['-e', 'process.exit(7)']));
    process.exit(7);`);
  expect(await ended).toBe(7);
  expect(output()).toContain('code 7');
});

it('passes SIGTERM on and waits for a tidy end', async () => {
  const server = `process.on('SIGTERM', () => { console.log('tidy'); process.exit(0); });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const { child, output, ended } = start(`
    import { runNode } from './scripts/boot/run.mjs';
    process.exit(await runNode(['-e', ${JSON.stringify(server)}]));`);
  await expect.poll(output, { timeout: 10_000 }).toContain('ready');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output()).toContain('tidy');
});

it('sees that a build is stale when a source changes, and fresh when only a test does', async () => {
  const ask = async () => {
    const { output, ended } = start(`
      import { isBuilt, markBuilt } from './scripts/boot/build.mjs';
      console.log(isBuilt());
      markBuilt();`);
    await ended;
    return output().trim();
  };
  expect(await ask()).toBe('false');
  expect(await ask()).toBe('true');
  await writeFile(join(root, 'web/src/app.test.ts'), 'a new test');
  expect(await ask()).toBe('true');
  await writeFile(join(root, 'web/src/app.html'), '<p>two</p>');
  expect(await ask()).toBe('false');
});

it('asks for an installation when a package has another version than the lock file says', async () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/a': { version },
        'node_modules/b': { version, optional: true },
      },
    });
  const ask = async () => {
    const { output, ended } = start(`
      import { isInstalled } from './scripts/boot/install.mjs';
      console.log(isInstalled());`);
    await ended;
    return output().trim();
  };
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0'));
  expect(await ask()).toBe('false');
  await mkdir(join(root, 'node_modules'));
  const present = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });
  await writeFile(join(root, 'node_modules/.package-lock.json'), present);
  expect(await ask()).toBe('true');
  await writeFile(join(root, 'package-lock.json'), lock('1.0.1'));
  expect(await ask()).toBe('false');
});

function start(script: string): {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number>;
} {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)));
  return { child, output: () => text, ended };
}
