import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { cp } from 'node:fs/promises';
import { ended, launch } from '../support/launch.ts';
import { temporaryDataDir, testEnvironment } from '../support/started.ts';
import { TOLD_DEMO } from './told-demo.ts';

/** A demo server of this worker, filled with the stories of the seeds. */
export interface DemoServer {
  url: string;
  /** Ends it as a power cut would; its data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  revive(): Promise<void>;
}

interface Fixtures {
  /** Opens a browser of its own for a person, signed in unless told otherwise. */
  as: (name: string, options?: Device) => Promise<Page>;
  /** A browser of nobody. */
  stranger: (options?: Device) => Promise<Page>;
}

export interface Device {
  phone?: boolean;
  dark?: boolean;
}

export const test = base.extend<Fixtures, { demo: DemoServer }>({
  demo: [
    async ({}, use) => {
      const data = await temporaryDataDir();
      await cp(process.env[TOLD_DEMO] ?? '', data.path, { recursive: true });
      const settings = { ...testEnvironment(data.path), DEMO: '1' };
      let running = await launch(settings);
      const { port } = running;
      await use({
        url: `http://localhost:${port}`,
        kill: async () => void (await ended(running.process, 'SIGKILL')),
        revive: async () => void (running = await launch({ ...settings, PORT: String(port) })),
      });
      await ended(running.process, 'SIGTERM');
      await data.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  stranger: async ({ browser, demo }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ phone = false, dark = false } = {}) => {
      const context = await browser.newContext({
        baseURL: demo.url,
        colorScheme: dark ? 'dark' : 'light',
        viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
        hasTouch: phone,
        isMobile: phone,
      });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  as: async ({ stranger }, use) => {
    await use(async (name, device) => {
      const page = await stranger(device);
      await signIn(page, `${name}@leerkring.example`, 'leerkring-demo');
      return page;
    });
  },
});

export { expect } from '@playwright/test';

/** Goes through the entrance as a person would. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
}
