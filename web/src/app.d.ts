import type { Api } from '@leerkring/shared/contract.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import type { Theme } from '#lib/ui/theme.ts';

declare global {
  namespace App {
    interface Error {
      /** The stable code of a refusal, when the server gave one. */
      code?: string;
      /** What the reader can mention when asking for help. */
      requestId?: string;
    }
    interface Locals {
      /** The person (or nobody) on whose behalf the page is rendered. */
      actor: Actor;
      /** The contract in process, already bound to the actor. Throws 503 when there is no server. */
      api: Api;
      requestId: string;
      /** Whether this server shows the example networks. */
      isDemo: boolean;
      locale: Locale;
      theme: Theme;
    }
    interface PageData {
      locale: Locale;
      theme: Theme;
    }
  }
}
