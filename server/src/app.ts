import { contract } from '@leerkring/shared/contract.ts';
import { Router } from 'express';
import type { Server } from 'node:http';
import { authenticate, features } from './features.ts';
import { useConfig, type Config } from './platform/config.ts';
import { closeDatabase, openDatabase } from './platform/database.ts';
import type { Feature } from './platform/feature.ts';
import type { Operations } from './platform/http/api.ts';
import { internalApp } from './platform/http/health.ts';
import { createHttpApp } from './platform/http/http-app.ts';
import { createHttpServer, listen, stopListening } from './platform/http/http-server.ts';
import { loadBuiltPages, loadDevPages } from './platform/http/load-pages.ts';
import { startJobs, stopJobs } from './platform/jobs.ts';
import { startMail, stopMail } from './platform/mail/worker.ts';
import { useLimiters } from './platform/limits.ts';
import { setLogLevel } from './platform/log.ts';
import { assertOperations } from './platform/operation-guard.ts';
import { listeningOn } from './platform/public-url.ts';
import { secret } from './platform/secret.ts';
import { createShutdown, type Shutdown } from './platform/shutdown.ts';

export interface App {
  server: Server;
  shutdown: Shutdown;
  /** Starts to listen and gives the port. */
  listen(): Promise<number>;
  /** Stops in order: answers what is under way, then lets go of everything. */
  close(): Promise<{ clean: boolean }>;
}

/** Puts the parts together on an open store; does not listen yet. */
export async function createApp(config: Config): Promise<App> {
  useConfig(config);
  // Made now, so that a data folder that cannot be written is found before the first request.
  secret();
  setLogLevel(config.logLevel);
  const operations = operationsOf(features);
  assertOperations(contract, operations);
  await openDatabase(config);
  const shutdown = createShutdown();
  await shareLimits(config, shutdown);
  const server = createHttpServer();
  const http = createHttpApp({
    operations,
    byteRoutes: byteRoutesOf(features),
    authenticate,
    pages: config.dev ? await loadDevPages(server) : await loadBuiltPages(),
    isStopping: () => shutdown.isStopping,
  });
  server.on('request', http);
  shutdown.on('finish', 'http', () => stopListening(server));
  for (const feature of features) await feature.start?.({ server, shutdown, authenticate });
  startWork(shutdown);
  shutdown.on('close', 'database', closeDatabase);
  return {
    server,
    shutdown,
    listen: async () => {
      await listenInside(config, shutdown);
      const port = await listen(server, config.port, config.host);
      listeningOn(port);
      return port;
    },
    close: () => shutdown.run(),
  };
}

async function shareLimits({ redisUrl }: Config, shutdown: Shutdown): Promise<void> {
  if (!redisUrl) return useLimiters();
  const { countInRedis } = await import('./platform/redis-limiters.ts');
  const { factory, close } = countInRedis(redisUrl);
  useLimiters(factory);
  shutdown.on('close', 'redis', close);
}

function startWork(shutdown: Shutdown): void {
  startMail();
  startJobs();
  shutdown.on('release', 'jobs', stopJobs);
  shutdown.on('release', 'mail', stopMail);
}

async function listenInside(config: Config, shutdown: Shutdown): Promise<void> {
  if (config.metricsPort === undefined) return;
  const inside = createHttpServer(internalApp(() => shutdown.isStopping));
  shutdown.on('close', 'metrics', () => stopListening(inside));
  await listen(inside, config.metricsPort, '127.0.0.1');
}

function operationsOf(all: Feature[]): Operations {
  return Object.fromEntries(all.flatMap(({ operations }) => Object.entries(operations ?? {})));
}

function byteRoutesOf(all: Feature[]): Router {
  const router = Router();
  for (const feature of all) feature.addByteRoutes?.(router);
  return router;
}
