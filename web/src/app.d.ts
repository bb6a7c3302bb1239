import type { Locale } from '@leerkring/shared/locale.ts';
import type { Theme } from '#lib/ui/theme.ts';

declare global {
  namespace App {
    interface Error {
      /** What the reader can mention when asking for help. */
      requestId?: string;
    }
    interface Locals {
      /** The person (or nobody) on whose behalf the page is rendered. */
      actor: unknown;
      /** The contract in process, already bound to the actor. Throws 503 when there is no server. */
      api: object;
      requestId: string;
      locale: Locale;
      theme: Theme;
    }
    interface PageData {
      locale: Locale;
      theme: Theme;
    }
  }
}
