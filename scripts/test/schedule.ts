import type { Finished, Outcome, Step } from './step.ts';

type Options = { cores: number; bail: boolean; report: (finished: Finished) => void };

/**
 * Runs the steps in the order given, several at a time as far as the cores reach. A step whose
 * `after` failed is not run and counts as one failure; with `bail` nothing starts after a failure.
 */
export async function runSteps(steps: readonly Step[], options: Options): Promise<Finished[]> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const finished: Finished[] = [];
  const end = (result: Finished) => {
    finished.push(result);
    options.report(result);
  };

  while (waiting.length + running.size > 0) {
    if (options.bail && finished.some(({ failed }) => failed > 0)) waiting.length = 0;
    for (const step of startable(waiting, [...running.keys()], finished, options.cores)) {
      waiting.splice(waiting.indexOf(step), 1);
      const broken = brokenNeed(step, finished);
      if (broken) end({ name: step.name, seconds: 0, ...skipped(broken) });
      else
        running.set(
          step,
          timed(step)
            .then(end)
            .finally(() => running.delete(step)),
        );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return finished;
}

// Keeps the order: a big step at the head waits for room instead of being overtaken for ever.
function startable(waiting: Step[], running: Step[], finished: Finished[], cores: number): Step[] {
  const chosen: Step[] = [];
  let free = cores - running.reduce((sum, { cores }) => sum + cores, 0);
  for (const step of waiting) {
    if (!needsEnded(step, waiting, running)) continue;
    const want = brokenNeed(step, finished) ? 0 : Math.min(step.cores, cores);
    if (want > free) break;
    free -= want;
    chosen.push(step);
  }
  return chosen;
}

function needsEnded(step: Step, waiting: Step[], running: Step[]): boolean {
  return ![...waiting, ...running].some(({ name }) => step.after?.includes(name));
}

function brokenNeed(step: Step, finished: Finished[]): string | undefined {
  return finished.find(({ name, failed }) => failed > 0 && step.after?.includes(name))?.name;
}

function skipped(broken: string): Outcome {
  return { passed: 0, failed: 1, note: `not run: ${broken} failed` };
}

async function timed(step: Step): Promise<Finished> {
  const start = performance.now();
  const outcome = await step.run().catch(asFailure);
  return { name: step.name, seconds: (performance.now() - start) / 1000, ...outcome };
}

function asFailure(error: unknown): Outcome {
  return { passed: 0, failed: 1, output: error instanceof Error ? error.stack : String(error) };
}
