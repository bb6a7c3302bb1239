import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '@leerkring/shared/locale.ts';

/** What the server knows about the request before a page is rendered. */
export interface RequestContext {
  actor: App.Locals['actor'];
  api: App.Locals['api'];
  requestId: string;
  locale?: Locale;
  isDemo?: boolean;
}

/**
 * The context of the running request, or undefined when no server surrounds the pages
 * (`vite dev` alone). It travels on `globalThis` because the pages are a bundle of their own and
 * would otherwise hold a second, empty storage.
 */
export function readRequestContext(): RequestContext | undefined {
  const storage: unknown = Reflect.get(globalThis, Symbol.for('leerkring.context'));
  return storage instanceof AsyncLocalStorage ? storage.getStore() : undefined;
}
