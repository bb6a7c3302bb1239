import { AppError } from '@leerkring/shared/errors.ts';

/** What became of one command; refusals are values, so that one of them leaves the others alone. */
export type Outcome<Verdict> = { verdict: Verdict } | { refusal: unknown };

export type WriteBatch<Command, Verdict> = (
  key: string,
  commands: Command[],
) => Promise<Outcome<Verdict>[]>;

export interface AppendQueueOptions {
  /** Commands that share one commit at most. */
  batch: number;
  /** Commands that may wait for one key; more are refused as `busy`. */
  waiting: number;
}

interface Job<Command, Verdict> {
  command: Command;
  settle: PromiseWithResolvers<Verdict>;
}

/**
 * One queue per key: while a batch is being written, the next one gathers. Nothing is kept for a
 * key without work.
 */
export class AppendQueue<Command, Verdict> {
  readonly #write: WriteBatch<Command, Verdict>;
  readonly #options: AppendQueueOptions;
  readonly #jobs = new Map<string, Job<Command, Verdict>[]>();
  #whenIdle: (() => void)[] = [];

  constructor(
    write: WriteBatch<Command, Verdict>,
    options: AppendQueueOptions = { batch: 64, waiting: 1_000 },
  ) {
    this.#write = write;
    this.#options = options;
  }

  /** Resolves with what the writer made of the command; rejects with its refusal. */
  add(key: string, command: Command): Promise<Verdict> {
    const jobs = this.#jobs.get(key);
    if (jobs && jobs.length >= this.#options.waiting) return Promise.reject(busy());
    const job = { command, settle: Promise.withResolvers<Verdict>() };
    if (jobs) jobs.push(job);
    else this.#begin(key, job);
    return job.settle.promise;
  }

  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void> {
    return this.#jobs.size === 0
      ? Promise.resolve()
      : new Promise((tell) => this.#whenIdle.push(tell));
  }

  #begin(key: string, job: Job<Command, Verdict>): void {
    const jobs = [job];
    this.#jobs.set(key, jobs);
    void this.#drain(key, jobs);
  }

  async #drain(key: string, jobs: Job<Command, Verdict>[]): Promise<void> {
    while (jobs.length > 0) {
      const taken = jobs.splice(0, this.#options.batch);
      settleAll(taken, await this.#outcomesOf(key, taken));
    }
    this.#jobs.delete(key);
    if (this.#jobs.size === 0) this.#tellIdle();
  }

  async #outcomesOf(key: string, jobs: Job<Command, Verdict>[]): Promise<Outcome<Verdict>[]> {
    const commands = jobs.map(({ command }) => command);
    try {
      return await this.#write(key, commands);
    } catch (refusal) {
      return commands.map(() => ({ refusal }));
    }
  }

  #tellIdle(): void {
    const waiting = this.#whenIdle;
    this.#whenIdle = [];
    for (const tell of waiting) tell();
  }
}

function settleAll<Command, Verdict>(
  jobs: Job<Command, Verdict>[],
  outcomes: Outcome<Verdict>[],
): void {
  jobs.forEach(({ settle }, at) => {
    const outcome = outcomes[at] ?? { refusal: new AppError('internal') };
    if ('verdict' in outcome) settle.resolve(outcome.verdict);
    else settle.reject(asError(outcome.refusal));
  });
}

function asError(refusal: unknown): Error {
  return refusal instanceof Error ? refusal : new AppError('internal');
}

function busy(): AppError {
  return new AppError('busy', { retryAfterMs: 500 });
}
