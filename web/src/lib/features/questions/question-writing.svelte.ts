import type {
  QuestionPage,
  QuestionView,
} from '@leerkring/shared/features/questions/questions.view.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem, type Problem } from '#lib/api/problem.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import {
  changedText,
  emptyText,
  oneLine,
  textOf,
  themesOf,
  type WritingText,
} from './writing-text.ts';

const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;

export interface WritingStart {
  slug: string;
  question?: QuestionView;
  regionId?: string;
  /** It has an address of its own now. */
  onCreated: (question: QuestionView) => void;
}

/**
 * A question while somebody writes it. A draft is saved as one types; what the network has seen is
 * saved when one says so, because each wording is kept. *Saved* is only said of what was answered.
 */
export class QuestionWriting {
  text: WritingText = $state(emptyText(''));
  why = $state('');
  question = $state.raw<QuestionView | undefined>();
  saving = $state(false);
  savedAt = $state<number | undefined>();
  problem = $state.raw<Problem | undefined>();
  /** What somebody else saved meanwhile. */
  other = $state.raw<QuestionView | undefined>();
  #start: WritingStart;
  /** What the server answered for. */
  #known = $state.raw<WritingText>(emptyText(''));
  #knownWhy = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  // The same beginning sent twice is one question.
  #createCid = newClientId();

  constructor(start: WritingStart) {
    this.#start = start;
    if (start.question) this.#learn(start.question);
    else this.#known = emptyText(start.regionId ?? '');
    this.text = structuredClone(this.#known);
  }

  get isDraft(): boolean {
    return (this.question?.status ?? 'draft') === 'draft';
  }

  /** There is something here that the server has not answered for. */
  get isDirty(): boolean {
    return this.#change !== undefined || (this.#growsVersion && this.why !== this.#knownWhy);
  }

  /** A wording that nobody was handed yet, after one that was: it still can get its reason. */
  get #growsVersion(): boolean {
    return this.isDraft && (this.question?.versionNr ?? 1) > 1;
  }

  get #change() {
    return changedText(this.#known, $state.snapshot(this.text));
  }

  /** Something was typed: a draft is saved after a pause. */
  touched(): void {
    if (this.problem && this.problem.code !== 'conflict') this.problem = undefined;
    if (this.isDraft && this.isDirty && !this.other) this.#later(PAUSE_MS);
  }

  /** Saves what is not saved yet. True when all of it is. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.isDirty) return true;
    this.#running = this.#send().finally(() => (this.#running = undefined));
    const done = await this.#running;
    if (done && this.isDraft && this.isDirty) this.#later(PAUSE_MS);
    return done;
  }

  /** Goes on with one's own words, now on top of what the other saved. */
  async keepMine(): Promise<boolean> {
    if (this.other) this.#learn(this.other);
    this.other = undefined;
    return this.save();
  }

  /** Who leads and who writes along; at once, because it is no part of the text. */
  async setWriters(ownerId: string, coWriterIds: string[]): Promise<boolean> {
    // A draft goes along; a wording that others know is only changed when one says so.
    if (!this.question || (this.isDraft && !(await this.save()))) return false;
    const { id, textRevision: base } = this.question;
    const input = { id, base, cid: newClientId(), ownerId, coWriterIds };
    return this.#run(() => api.questions.write(input));
  }

  takeTheirs(): void {
    if (!this.other) return;
    this.#learn(this.other);
    this.text = structuredClone(this.#known);
    [this.other, this.problem] = [undefined, undefined];
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }

  async #send(): Promise<boolean> {
    const sent = $state.snapshot(this.text);
    if (!this.question && !oneLine(sent.wording)) return false;
    const { why } = this;
    const isNew = !this.question;
    const done = await this.#run(() => (this.question ? this.#write() : this.#create(sent)));
    if (done) [this.#known, this.#knownWhy] = [isNew ? { ...sent, selfCheck: [] } : sent, why];
    return done;
  }

  /** True when it was answered; otherwise what went wrong is kept to be said. */
  async #run(work: () => Promise<QuestionPage>): Promise<boolean> {
    this.saving = true;
    try {
      this.question = (await work()).question;
      [this.savedAt, this.problem] = [Date.now(), undefined];
      return true;
    } catch (error) {
      await this.#failed(toProblem(error));
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #write(): Promise<QuestionPage> {
    const { id = '', textRevision: base = 0 } = this.question ?? {};
    const why = this.why.trim() ? { why: this.why } : {};
    return api.questions.write({ id, base, cid: newClientId(), ...this.#change, ...why });
  }

  async #create({ wording, format, themes, regionId, visibility }: WritingText) {
    const page = await api.questions.create({
      ...{ slug: this.#start.slug, cid: this.#createCid, wording: oneLine(wording), format },
      ...{ themes: themesOf(themes), regionId: regionId || null, visibility },
    });
    this.#start.onCreated(page.question);
    return page;
  }

  #learn(question: QuestionView): void {
    this.question = question;
    this.#known = textOf(question);
  }

  async #failed(problem: Problem): Promise<void> {
    this.problem = problem;
    if (problem.code === 'conflict' && this.question) {
      const page = await api.questions.open({ id: this.question.id }).catch(() => undefined);
      this.other = page?.question;
    } else if (problem.retryable && this.isDraft) {
      this.#later(problem.retryAfterMs ?? RETRY_MS);
    }
  }
}
