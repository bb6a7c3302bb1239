import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem, type Problem } from '#lib/api/problem.ts';
import {
  bringTogether,
  differencesOf,
  editOf,
  valuesOf,
  type PracticeValues,
  type ValueName,
} from './practice-values.ts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'invalid' | 'clash';

const PAUSE_MS = 1_500;
const AGAIN_MS = 5_000;

/** A good practice that is being written: saved by itself, a moment after the last change. */
export class PracticeDraft {
  values: PracticeValues;
  state: SaveState = $state('saved');
  savedAt: number | undefined = $state();
  problem: Problem | undefined = $state();
  readonly id: string;
  #base: PracticeValues;
  #revision: number;
  #theirs: PracticePage | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(practice: PracticePage) {
    this.id = practice.id;
    this.#revision = practice.revision;
    this.#base = valuesOf(practice);
    this.values = $state.raw(this.#base);
  }

  get isSaved(): boolean {
    return this.state === 'saved';
  }

  set<Name extends ValueName>(name: Name, value: PracticeValues[Name]): void {
    if (this.values[name] === value) return;
    this.values = { ...this.values, [name]: value };
    if (this.state !== 'clash') this.#later(PAUSE_MS, 'waiting');
  }

  /** Saves now what is not saved; does not wait for the pause. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.state === 'clash' || this.#changed().length === 0) return this.#settle();
    this.#running = this.#save().finally(() => (this.#running = undefined));
    await this.#running;
  }

  /** The page changed elsewhere: what nobody here is writing on is taken over. */
  learn(practice: PracticePage): void {
    if (practice.revision <= this.#revision) return;
    const theirs = valuesOf(practice);
    const { values, clashes } = bringTogether(this.#base, this.values, theirs);
    if (clashes.length > 0) {
      this.#theirs = practice;
      this.state = 'clash';
      return;
    }
    this.#takeOver(practice, values);
    if (this.#changed().length > 0) this.#later(PAUSE_MS, 'waiting');
  }

  async keepMine(): Promise<void> {
    if (!this.#theirs) return;
    const { values } = bringTogether(this.#base, this.values, valuesOf(this.#theirs));
    this.#takeOver(this.#theirs, values);
    this.state = 'waiting';
    await this.flush();
  }

  takeTheirs(): void {
    if (!this.#theirs) return;
    this.#takeOver(this.#theirs, valuesOf(this.#theirs));
    this.state = 'saved';
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #changed(): ValueName[] {
    return differencesOf(this.#base, this.values);
  }

  #settle(): void {
    if (this.state === 'waiting') this.state = 'saved';
  }

  #later(ms: number, state: SaveState): void {
    this.state = state;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #takeOver(practice: PracticePage, values: PracticeValues): void {
    this.#base = valuesOf(practice);
    this.#revision = practice.revision;
    this.#theirs = undefined;
    this.values = values;
  }

  async #save(): Promise<void> {
    const sent = this.values;
    const edit = editOf(sent, this.#changed());
    this.state = 'saving';
    this.problem = undefined;
    try {
      const { revision } = await api.practices.edit({
        ...edit,
        id: this.id,
        revision: this.#revision,
      });
      this.#base = sent;
      this.#revision = Math.max(revision, this.#revision);
      this.savedAt = Date.now();
      this.state = 'saved';
      if (this.#changed().length > 0) this.#later(PAUSE_MS, 'waiting');
    } catch (error) {
      await this.#failed(toProblem(error));
    }
  }

  async #failed(problem: Problem): Promise<void> {
    this.problem = problem;
    if (problem.code === 'conflict') return this.#meet();
    if (problem.retryable) this.#later(AGAIN_MS, 'failed');
    else this.state = 'invalid';
  }

  // Also a review or a consent counts as a change: mostly there is nothing to choose.
  async #meet(): Promise<void> {
    const practice = await api.practices.open({ id: this.id }).catch(() => undefined);
    if (!practice || practice.revision <= this.#revision) return this.#later(AGAIN_MS, 'failed');
    this.state = 'waiting';
    this.problem = undefined;
    this.learn(practice);
  }
}
