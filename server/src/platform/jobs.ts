import { Cron } from 'croner';
import { clock } from './clock.ts';
import { claimJob, finishJob, noteJob } from './job-lease.ts';
import { log } from './log.ts';
import { metrics } from './metrics.ts';

interface Job {
  name: string;
  nextAfter: (moment: Date) => Date;
  run: () => Promise<unknown>;
}

const jobs = new Map<string, Job>();

/** Work that is done again and again; on one node at a time. Registered when a feature loads. */
export function everyMinutes(name: string, minutes: number, run: Job['run']): void {
  register({ name, run, nextAfter: (moment) => new Date(moment.getTime() + minutes * 60_000) });
}

/** Work at fixed times in the Netherlands, e.g. `0 7 * * 1-5`; a missed time is caught up once. */
export function cron(name: string, pattern: string, run: Job['run']): void {
  const schedule = new Cron(pattern, { timezone: 'Europe/Amsterdam', paused: true });
  register({
    name,
    run,
    nextAfter: (moment) => schedule.nextRun(moment) ?? new Date(8_640_000_000_000_000),
  });
}

/** Does the work of a job now, whatever its schedule says: for tests. */
export async function runJob(name: string): Promise<void> {
  const job = jobs.get(name);
  if (!job) throw new Error(`There is no job ${name}.`);
  await job.run();
}

/** Does whatever is due; a failing job is tried again at its next time. */
export async function runDueJobs(): Promise<void> {
  for (const job of jobs.values()) await runIfDue(job);
}

const LOOK_EVERY_MS = 15_000;
let timer: NodeJS.Timeout | undefined;
let looking: Promise<void> = Promise.resolve();

export function startJobs(): void {
  timer = setInterval(() => {
    looking = looking.then(runDueJobs).catch((error: unknown) => log.error('jobs.look', { error }));
  }, LOOK_EVERY_MS);
  timer.unref();
}

export async function stopJobs(): Promise<void> {
  clearInterval(timer);
  await looking;
}

function register(job: Job): void {
  if (jobs.has(job.name)) throw new Error(`There are two jobs called ${job.name}.`);
  jobs.set(job.name, job);
}

async function runIfDue(job: Job): Promise<void> {
  await noteJob(job.name, job.nextAfter(clock.now()));
  if (!(await claimJob(job.name))) return;
  const begun = clock.monotonicMs();
  const result = await outcomeOf(job);
  await finishJob(job.name, job.nextAfter(clock.now()));
  metrics.jobs.inc({ job: job.name, result });
  log.info('job', { job: job.name, result, ms: Math.round(clock.monotonicMs() - begun) });
}

async function outcomeOf(job: Job): Promise<'done' | 'failed'> {
  try {
    await job.run();
    return 'done';
  } catch (error) {
    log.error('job.failed', { job: job.name, error });
    return 'failed';
  }
}
