import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { questionItems } from '#lib/i18n/messages/nl/question-items.ts';
import type { questions } from '#lib/i18n/messages/nl/questions.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import type { QuestionState } from './question-state.svelte.ts';

export interface CommandWords {
  items: Messages<typeof questionItems>;
  all: Messages<typeof questions>;
}

/** What one can do to a question and to what hangs on it. */
export class QuestionCommands {
  #state: QuestionState;
  #toasts: Toasts;
  #t: CommandWords;

  constructor(state: QuestionState, toasts: Toasts, words: CommandWords) {
    this.#state = state;
    this.#toasts = toasts;
    this.#t = words;
  }

  get #id(): string {
    return this.#state.question.id;
  }

  /** Throws when refused. The same cid again adds nothing twice. */
  async add(item: ItemInput, cid: string): Promise<void> {
    await api.questions.addItem({ id: this.#id, cid, item });
    await this.#state.catchUp();
    this.#toasts.show({ text: this.#t.items.kinds[item.kind].added });
  }

  /** Throws when refused; a `conflict` when it changed since `base`. */
  async change(target: QuestionItemView, item: ItemInput, cid: string): Promise<void> {
    const { id: itemId, revision: base } = target;
    await api.questions.changeItem({ id: this.#id, itemId, base, cid, item });
    await this.#state.catchUp();
  }

  /** A change of one field with one press; a failure is said. */
  async tweak(target: QuestionItemView, item: ItemInput): Promise<void> {
    await this.say(() => this.change(target, item, newClientId()));
  }

  /** Takes it away at once, with a way back. */
  async remove({ id: itemId, kind }: QuestionItemView): Promise<void> {
    await this.say(async () => {
      await api.questions.removeItem({ id: this.#id, itemId, cid: newClientId() });
      await this.#state.catchUp();
      const restore = () => void this.#restore(itemId);
      const action = { label: this.#t.items.line.undo, onselect: restore };
      this.#toasts.show({ text: this.#t.items.kinds[kind].removed, action });
    });
  }

  /** Throws when refused; the page then knows where the question stands now. */
  async move(to: QuestionStatus, note: string, cid: string): Promise<void> {
    const { id, status: from } = this.#state.question;
    try {
      await api.questions.move({ id, cid, from, to, note });
    } finally {
      await this.#state.catchUp();
    }
  }

  async follow(follows: boolean): Promise<boolean> {
    return this.say(async () => {
      const question = await api.questions.follow({ id: this.#id, follows });
      this.#state.page = { ...this.#state.page, question };
    });
  }

  /** True when it was done; otherwise the reader is told. */
  async say(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const { code, message } = toProblem(error);
      const own = code === 'unavailable' ? this.#t.all.offline : this.#t.all.failed;
      this.#toasts.show({ tone: 'error', text: message || own });
      await this.#state.catchUp();
      return false;
    }
  }

  async #restore(itemId: string): Promise<void> {
    await this.say(async () => {
      await api.questions.restoreItem({ id: this.#id, itemId, cid: newClientId() });
      await this.#state.catchUp();
    });
  }
}
