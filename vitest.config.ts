import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const notSources = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'];

// Forks, not threads: a server under test has its own signals, workers and native addons.
const served = { pool: 'forks' as const, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,server,seeds,scripts}/**/*.test.ts'],
          exclude: notSources,
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'web',
          include: ['web/{src/**/,}*.test.ts'],
          exclude: notSources,
          pool: 'forks',
        },
      },
      {
        test: {
          ...served,
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...served,
          name: 'realtime',
          include: ['tests/realtime/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...served,
          name: 'faults',
          include: ['tests/{faults,fuzz}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
