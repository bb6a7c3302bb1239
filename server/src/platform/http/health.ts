import express, { Router, type Express } from 'express';
import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { config } from '../config.ts';
import { isDatabaseWritable } from '../database.ts';
import { metricsRegistry } from '../metrics.ts';
import { version } from '../version.ts';
import { stateOf } from './request-state.ts';

/** `/healthz` fails only when a restart helps; `/readyz` when no work should be sent here. */
export function healthRoutes(isStopping: () => boolean): Router {
  const router = Router();
  router.use((req, _res, next) => {
    if (paths.includes(req.path)) stateOf(req).route = 'health';
    next();
  });
  router.get('/healthz', (_req, res) => void res.json({ ok: true }));
  router.get('/version', (_req, res) => void res.json(version));
  router.get('/readyz', async (_req, res) => {
    const ok = !isStopping() && (await failedChecks()).length === 0;
    res.status(ok ? 200 : 503).json({ ok });
  });
  return router;
}

/** Metrics and details, for a port that only this machine can reach. */
export function internalApp(isStopping: () => boolean): Express {
  const app = express().disable('x-powered-by');
  app.get('/metrics', async (_req, res) => {
    res.type(metricsRegistry.contentType).send(await metricsRegistry.metrics());
  });
  app.get('/readyz', async (_req, res) => {
    const failed = await failedChecks();
    if (isStopping()) failed.push('stopping');
    res.status(failed.length === 0 ? 200 : 503).json({ failed });
  });
  return app;
}

const paths = ['/healthz', '/readyz', '/version'];
const loopDelay = monitorEventLoopDelay();
loopDelay.enable();
setInterval(() => loopDelay.reset(), 10_000).unref();

const checks = { store: isDatabaseWritable, disk: hasRoom, loop: async () => isPrompt() };

async function failedChecks(): Promise<string[]> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await check()) ? [] : [name])),
  );
  return outcomes.flat();
}

const LEAST_FREE_BYTES = 200 * 1024 * 1024;

async function hasRoom(): Promise<boolean> {
  const { bavail, bsize } = await statfs(config().dataDir);
  return bavail * bsize > LEAST_FREE_BYTES;
}

function isPrompt(): boolean {
  return Number.isNaN(loopDelay.mean) || loopDelay.percentile(99) < 500_000_000;
}
