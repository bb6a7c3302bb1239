import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const registers = [registry];

/** The numbers of this process. Labels come from fixed lists, never from what people send. */
export const metrics = {
  httpSeconds: new Histogram({
    name: 'http_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers,
  }),
  authzDenied: new Counter({
    name: 'authz_denied_total',
    help: 'Refusals by rule of the policy',
    labelNames: ['rule'],
    registers,
  }),
  rateLimited: new Counter({
    name: 'rate_limited_total',
    help: 'Refusals by limit',
    labelNames: ['rule'],
    registers,
  }),
  mail: new Counter({
    name: 'mail_total',
    help: 'Mails by outcome',
    labelNames: ['template', 'result'],
    registers,
  }),
  jobs: new Counter({
    name: 'jobs_total',
    help: 'Runs of scheduled work by outcome',
    labelNames: ['job', 'result'],
    registers,
  }),
  storeReady: new Gauge({ name: 'store_ready', help: 'Whether the store takes writes', registers }),
};

/** Where features add their own numbers. */
export const metricsRegistry = registry;
