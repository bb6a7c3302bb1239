import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../scripts/browser.ts';

/** How the tests start a real browser: on a bare server, as root, without calling home. */
export function chromiumLaunch(): LaunchOptions {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium: run `node scripts/prepare-browser.ts` or set CHROMIUM_PATH.');
  }
  return { executablePath, args };
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
