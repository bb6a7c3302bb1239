import type { RequestHandler } from 'express';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { tellKitItsHeaders } from './pages.ts';

const webDir = new URL('../../../../web/', import.meta.url);

/** The built pages; undefined when web was not built, so that the API can run by itself. */
export async function loadBuiltPages(): Promise<RequestHandler | undefined> {
  const handler = new URL('build/handler.js', webDir);
  if (!existsSync(handler)) return undefined;
  tellKitItsHeaders();
  return handlerOf(await import(handler.href));
}

/** The pages straight from their sources, with changes shown at once. Changes the working folder. */
export async function loadDevPages(server: Server): Promise<RequestHandler> {
  // Kit looks for its sources in the working folder.
  process.chdir(fileURLToPath(webDir));
  const vite = await import('vite');
  const dev = await vite.createServer({
    server: { middlewareMode: true, hmr: { server }, ws: undefined },
    appType: 'custom',
  });
  server.once('close', () => void dev.close());
  return dev.middlewares;
}

function handlerOf(module: unknown): RequestHandler {
  if (typeof module === 'object' && module !== null && 'handler' in module) {
    const { handler } = module;
    // What adapter-node builds is a Connect handler by its documentation; a bundle has no types.
    if (typeof handler === 'function') return handler as RequestHandler;
  }
  throw new Error('web/build/handler.js is not a build of adapter-node.');
}
