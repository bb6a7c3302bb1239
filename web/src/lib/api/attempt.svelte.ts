import { toProblem, type Problem } from './problem.ts';

/** One thing a form tries to do: whether it is busy, and what went wrong the last time. */
export class Attempt {
  busy = $state(false);
  problem: Problem | undefined = $state();

  /** True when it was done. A second press while it is busy does nothing. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      this.problem = toProblem(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
