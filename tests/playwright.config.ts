import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './support/browser.ts';

// Each test starts the server that it needs, on port 0, so there is no shared one here.
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: false,
  globalSetup: './e2e/told-demo.ts',
  workers: 2,
  // A test that needs a second chance has found something.
  retries: 0,
  // Two people, two browsers and a server share two cores.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: chromiumLaunch(),
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
