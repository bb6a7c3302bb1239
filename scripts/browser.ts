import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the tests, as far as this machine has one that starts; null when it has none. */
export function findChromium(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return demand(chosen);
  const candidates = [...onPath(), ...elsewhere, chromium.executablePath()];
  return candidates.find(starts) ?? null;
}

/** Finds a browser, or else installs one; an error says what to do when neither works. */
export function prepareChromium(): string {
  const found = findChromium();
  if (found) return found;
  // A download lacks the libraries that a bare Debian has not, its package brings them along.
  const ways = isRootOnDebian() ? [installPackage, download] : [download];
  for (const way of ways) {
    way();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium found and none could be installed. Install chromium or Chrome, or set CHROMIUM_PATH.',
  );
}

function demand(path: string): string {
  if (starts(path)) return path;
  throw new Error(`CHROMIUM_PATH is ${path}, but that does not start.`);
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

// Asking for its version also finds out whether its libraries are there.
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installPackage(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  attempt('apt-get', ['update', '-q'], env);
  attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
}

function download(): void {
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  attempt(process.execPath, [cli, 'install', 'chromium'], env);
}

function attempt(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  try {
    execFileSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 5 * 60_000 });
  } catch (error) {
    console.log(`${command} ${args.join(' ')} did not work: ${String(error)}`);
  }
}
