import { randomUUID } from 'node:crypto';
import { error, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { anonymous } from '@leerkring/shared/policy/actor.ts';
import { pageApi } from '#lib/server/page-api.ts';
import { readLocale, readTheme } from '#lib/server/preferences.ts';
import { readRequestContext } from '#lib/server/request-context.ts';

export const handle: Handle = async ({ event, resolve }) => {
  fillLocals(event);
  const { locale, theme } = event.locals;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%leerkring.lang%', locale).replace('%leerkring.theme%', theme),
    preload: ({ type, path }) => type !== 'asset' && !path.includes('italic'),
  });
  allowOwnSocket(response.headers, event.url);
  return response;
};

export const handleError: HandleServerError = ({ kind, error: caught, event }) => {
  const { requestId } = event.locals;
  if (kind === 'unknown') logFailure(requestId, caught);
  return { requestId };
};

// In the shape of the server's own log lines; the pages have no logger of their own.
function logFailure(requestId: string, caught: unknown): void {
  const stack = caught instanceof Error ? caught.stack : String(caught);
  process.stderr.write(`${JSON.stringify({ level: 50, msg: 'page failed', requestId, stack })}\n`);
}

function fillLocals({ locals, cookies, url }: RequestEvent): void {
  const context = readRequestContext();
  locals.requestId = context?.requestId ?? randomUUID();
  locals.locale = readLocale(cookies) ?? context?.locale ?? 'nl';
  locals.theme = readTheme(cookies);
  locals.isDemo = context?.isDemo ?? false;
  locals.actor = context?.actor ?? anonymous;
  // Pages that need no data (the component page) must also render without a server around them.
  Object.defineProperty(locals, 'api', {
    get: () => (context ? pageApi(context.api, url) : error(503, 'no server context')),
  });
}

// Older Safari does not let 'self' cover the websocket of the same host.
function allowOwnSocket(headers: Headers, url: URL): void {
  const policy = headers.get('content-security-policy');
  if (!policy) return;
  const socket = `${url.protocol === 'http:' ? 'ws' : 'wss'}://${url.host}`;
  headers.set(
    'content-security-policy',
    policy.replace("connect-src 'self'", `connect-src 'self' ${socket}`),
  );
}
