import type { Locale } from '@leerkring/shared/locale.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';

/** Everything about one request that is not its input. Made once, passed explicitly. */
export interface RequestContext {
  actor: Actor;
  requestId: string;
  locale: Locale;
  /** The address of the caller as our own proxies saw it. */
  address: string;
  userAgent: string;
  sessionId?: string;
  /** The Cookie header, for cookies besides the one of the session. */
  cookie?: string;
  /** Headers for the answer, e.g. `set-cookie`; also sent when the call comes from a page load. */
  responseHeaders: Headers;
  /** What the answer turns out to be. */
  response: {
    /** Set it to answer with another success status than the contract declares. */
    status?: number;
    /** Which operation was called, for the log. */
    operation?: string;
  };
}
