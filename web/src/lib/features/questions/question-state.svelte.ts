import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import type {
  QuestionPage,
  QuestionView,
} from '@leerkring/shared/features/questions/questions.view.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import { withChanges, withOlder, withPage } from './question-merge.ts';

type ItemKind = QuestionItemView['kind'];
export type ItemOf<Kind extends ItemKind> = Extract<QuestionItemView, { kind: Kind }>;

/** One question as this page knows it; whatever changes comes in by one way, `catchUp`. */
export class QuestionState {
  page: QuestionPage;
  /** Not one's own to see any more. */
  gone = $state(false);
  #catching: Promise<void> | undefined;
  #wanted = 0;

  constructor(page: QuestionPage) {
    this.page = $state.raw(page);
  }

  get question(): QuestionView {
    return this.page.question;
  }

  /** What hangs on it of one kind, oldest first. */
  of<Kind extends ItemKind>(kind: Kind): ItemOf<Kind>[] {
    return this.page.items.filter((item): item is ItemOf<Kind> => item.kind === kind);
  }

  /** A newer page of the same question, from a page load. */
  take(page: QuestionPage): void {
    if (page.revision > this.page.revision) this.page = withPage(this.page, page);
  }

  /** There is a change with this number. */
  hear(revision: number): void {
    if (revision > this.page.revision) void this.catchUp(revision);
  }

  /** Asks for what changed since; two calls at once ask once, and once more when news came meanwhile. */
  async catchUp(wanted = this.page.revision + 1): Promise<void> {
    this.#wanted = Math.max(this.#wanted, wanted);
    this.#catching ??= this.#ask().finally(() => (this.#catching = undefined));
    await this.#catching;
  }

  /** Loads an earlier part of the life story. False when it could not be reached. */
  async loadOlder(): Promise<boolean> {
    const { question, timeline } = this.page;
    if (!timeline.next) return true;
    const input = { id: question.id, after: timeline.next };
    const older = await api.questions.timeline(input).catch(() => undefined);
    if (!older) return false;
    this.page = withOlder(this.page, older);
    return true;
  }

  async #ask(): Promise<void> {
    try {
      const { question, revision: since } = this.page;
      const changes = await api.questions.changes({ id: question.id, since });
      if (changes.tooMany) this.page = await api.questions.open({ id: question.id });
      else this.page = withChanges(this.page, changes);
      if (this.#wanted > this.page.revision && changes.revision > since) await this.#ask();
    } catch (error) {
      if (toProblem(error).code === 'not_found') this.gone = true;
    }
  }
}
