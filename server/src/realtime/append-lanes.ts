import { AppError } from '@leerkring/shared/errors.ts';

/** What became of one command; refusals are values, so that one of them leaves the others alone. */
export type Outcome<Verdict> = { verdict: Verdict } | { refusal: unknown };

/** Commands for one key, in the order in which they came. */
export interface Group<Command> {
  key: string;
  commands: Command[];
}

/** Gives the outcomes per group, in the same order. */
export type WriteGroups<Command, Verdict> = (
  groups: Group<Command>[],
) => Promise<Outcome<Verdict>[][]>;

export interface LaneOptions {
  /** Commands that share one commit at most. */
  batch: number;
  /** Commits under way at one moment; a key is in one of them at most. */
  lanes: number;
  /** Commands that may wait for one key; more are refused as `busy`. */
  waiting: number;
}

interface Job<Command, Verdict> {
  command: Command;
  settle: PromiseWithResolvers<Verdict>;
}

/**
 * One queue per key: while a commit is under way, whatever comes gathers for the next one. Keys
 * share commits, because a commit costs the same for one command as for many. Nothing is kept for
 * a key without work.
 */
export class AppendLanes<Command, Verdict> {
  readonly #write: WriteGroups<Command, Verdict>;
  readonly #options: LaneOptions;
  readonly #waiting = new Map<string, Job<Command, Verdict>[]>();
  readonly #underWay = new Set<string>();
  #lanes = 0;
  #whenIdle: (() => void)[] = [];

  constructor(write: WriteGroups<Command, Verdict>, options: Partial<LaneOptions> = {}) {
    this.#write = write;
    this.#options = { batch: 64, lanes: 2, waiting: 1_000, ...options };
  }

  /** Resolves with what the writer made of the command; rejects with its refusal. */
  add(key: string, command: Command): Promise<Verdict> {
    const jobs = this.#waiting.get(key) ?? [];
    if (jobs.length >= this.#options.waiting) return Promise.reject(busy());
    const job = { command, settle: Promise.withResolvers<Verdict>() };
    jobs.push(job);
    this.#waiting.set(key, jobs);
    this.#begin();
    return job.settle.promise;
  }

  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void> {
    return this.#isIdle() ? Promise.resolve() : new Promise((tell) => this.#whenIdle.push(tell));
  }

  #isIdle(): boolean {
    return this.#lanes === 0 && this.#waiting.size === 0;
  }

  #begin(): void {
    while (this.#lanes < this.#options.lanes) {
      const taken = this.#take();
      if (taken.size === 0) break;
      void this.#run(taken);
    }
  }

  /** Everything that waits and may be written now, the key that waits longest first. */
  #take(): Map<string, Job<Command, Verdict>[]> {
    const taken = new Map<string, Job<Command, Verdict>[]>();
    let room = this.#options.batch;
    for (const [key, jobs] of this.#waiting) {
      if (room === 0) break;
      if (this.#underWay.has(key)) continue;
      const now = jobs.splice(0, room);
      room -= now.length;
      taken.set(key, now);
      if (jobs.length === 0) this.#waiting.delete(key);
    }
    return taken;
  }

  async #run(taken: Map<string, Job<Command, Verdict>[]>): Promise<void> {
    this.#lanes += 1;
    for (const key of taken.keys()) this.#underWay.add(key);
    const outcomes = await this.#outcomesOf(taken);
    for (const key of taken.keys()) this.#underWay.delete(key);
    this.#lanes -= 1;
    [...taken.values()].forEach((jobs, at) => settleAll(jobs, outcomes[at] ?? []));
    this.#begin();
    if (this.#isIdle()) for (const tell of this.#whenIdle.splice(0)) tell();
  }

  async #outcomesOf(taken: Map<string, Job<Command, Verdict>[]>): Promise<Outcome<Verdict>[][]> {
    const groups = [...taken].map(([key, jobs]) => ({
      key,
      commands: jobs.map(({ command }) => command),
    }));
    try {
      return await this.#write(groups);
    } catch (refusal) {
      return groups.map(({ commands }) => commands.map(() => ({ refusal })));
    }
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
