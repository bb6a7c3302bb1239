import { clock } from './clock.ts';
import { log } from './log.ts';

/** Order of leaving: stop taking work, finish it, let go, close what everybody used. */
export const shutdownPhases = ['refuse', 'finish', 'release', 'close'] as const;
export type ShutdownPhase = (typeof shutdownPhases)[number];

interface Step {
  phase: ShutdownPhase;
  name: string;
  run: () => unknown;
}

export interface Shutdown {
  /** Registers a step; within a phase the steps run in the order they came. */
  on(phase: ShutdownPhase, name: string, run: () => unknown): void;
  /** Runs all steps once; a failing or hanging step never stops the others. */
  run(): Promise<{ clean: boolean }>;
  readonly isStopping: boolean;
}

export function createShutdown({ stepMs = 5_000 } = {}): Shutdown {
  const steps: Step[] = [];
  let running: Promise<{ clean: boolean }> | undefined;
  return {
    on: (phase, name, run) => void steps.push({ phase, name, run }),
    run: () => (running ??= runSteps(steps, stepMs)),
    get isStopping() {
      return running !== undefined;
    },
  };
}

const HARD_LIMIT_MS = 15_000;

/** Leaves on SIGTERM and SIGINT; a second signal leaves at once, a lost exception with 1 (F-01). */
export function leaveOnSignals(shutdown: Shutdown): void {
  const leave = (reason: string, limitMs: number, code: number) => {
    if (shutdown.isStopping) process.exit(1);
    log.info('shutdown.begin', { result: reason });
    setTimeout(() => process.exit(1), limitMs).unref();
    void shutdown.run().then(({ clean }) => process.exit(clean ? code : 1));
  };
  process.on('SIGTERM', () => leave('SIGTERM', HARD_LIMIT_MS, 0));
  process.on('SIGINT', () => leave('SIGINT', HARD_LIMIT_MS, 0));
  const lost = (error: unknown) => {
    log.error('process.lost', { error });
    leave('lost', 5_000, 1);
  };
  process.on('uncaughtException', lost);
  process.on('unhandledRejection', lost);
}

async function runSteps(steps: Step[], stepMs: number): Promise<{ clean: boolean }> {
  let clean = true;
  for (const phase of shutdownPhases) {
    for (const step of steps.filter((candidate) => candidate.phase === phase)) {
      clean = (await runStep(step, stepMs)) && clean;
    }
  }
  return { clean };
}

async function runStep({ name, run }: Step, stepMs: number): Promise<boolean> {
  const begun = clock.monotonicMs();
  const timer = Promise.withResolvers<never>();
  const timeout = setTimeout(() => timer.reject(new Error('took too long')), stepMs);
  try {
    await Promise.race([run(), timer.promise]);
    log.info('shutdown.step', { step: name, ms: Math.round(clock.monotonicMs() - begun) });
    return true;
  } catch (error) {
    log.error('shutdown.step', { step: name, error });
    return false;
  } finally {
    clearTimeout(timeout);
  }
}
