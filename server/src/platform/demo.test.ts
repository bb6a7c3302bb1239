import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig, useConfig } from './config.ts';
import { isDemo, isDemoHalfTold, markDemo } from './demo.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lk-'));
  useConfig(readConfig({ DATA_DIR: dataDir }));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a demo counts as one only when it was told to the end', () => {
  expect([isDemo(), isDemoHalfTold()]).toEqual([false, false]);
  markDemo('telling');
  expect([isDemo(), isDemoHalfTold()]).toEqual([false, true]);
  markDemo('told');
  expect([isDemo(), isDemoHalfTold()]).toEqual([true, false]);
});

test('the mark next to the embedded store never makes another store be emptied', () => {
  markDemo('telling');
  useConfig(
    readConfig({
      DATA_DIR: dataDir,
      MONGODB_URL: 'mongodb://localhost/leerkring',
      SECRET: randomBytes(48).toString('base64'),
    }),
  );
  expect(isDemoHalfTold()).toBe(false);
});
