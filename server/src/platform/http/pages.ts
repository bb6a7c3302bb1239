import type { Api } from '@leerkring/shared/contract.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { RequestHandler } from 'express';
import { AsyncLocalStorage } from 'node:async_hooks';
import { config } from '../config.ts';
import { isDemo } from '../demo.ts';
import { inProcessApi, type Operations } from './api.ts';
import { contextOf, stateOf } from './request-state.ts';

export interface PageContext {
  actor: Actor;
  api: Api;
  requestId: string;
  locale: Locale;
  /** Whether this server shows the example networks. */
  isDemo: boolean;
}

/** On globalThis, because the built pages carry a second copy of every module of ours. */
const storage = new AsyncLocalStorage<PageContext>();
Reflect.set(globalThis, Symbol.for('leerkring.context'), storage);

/** Hands a request to the pages, together with who asks and what they may call. */
export function pageRoutes(pages: RequestHandler, operations: Operations): RequestHandler {
  return (req, res, next) => {
    const state = stateOf(req);
    state.route = req.path.startsWith('/_app/') ? 'asset' : 'page';
    tellOwnAddress(req);
    if (state.route === 'asset') return pages(req, res, next);
    const context = contextOf(req);
    const { actor, requestId, locale } = context;
    let api: Api | undefined;
    const pageContext: PageContext = {
      actor,
      requestId,
      locale,
      get isDemo() {
        return isDemo();
      },
      get api() {
        return (api ??= inProcessApi(operations, context));
      },
    };
    return storage.run(pageContext, () => pages(req, res, next));
  };
}

const protocolHeader = 'x-leerkring-protocol';
const hostHeader = 'x-leerkring-host';

/** Kit takes every address for https unless a header says otherwise; read when it is loaded. */
export function tellKitItsHeaders(): void {
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  process.env['HOST_HEADER'] = hostHeader;
  process.env['BODY_SIZE_LIMIT'] = '256K';
}

/** Always written by us, so that what a client sends under these names counts for nothing. */
function tellOwnAddress(req: Parameters<RequestHandler>[0]): void {
  const { origin } = config();
  const own = origin ? new URL(origin) : undefined;
  req.headers[protocolHeader] = own?.protocol.slice(0, -1) ?? req.protocol;
  req.headers[hostHeader] = own?.host ?? req.headers.host ?? 'localhost';
}
