import { createContext } from 'svelte';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import {
  harvestKinds,
  type HarvestKind,
} from '@leerkring/shared/features/questions/question.items.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { harvest } from '#lib/i18n/messages/nl/harvest.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import { harvestIcons } from './harvest-icons.ts';

/** What somebody wants to keep of a message; the question is still to be chosen. */
export interface Picking {
  message: MessageView;
  as: HarvestKind;
  cid: string;
}

/** Makes part of a learning question out of what was said in a conversation of the network. */
export class Harvesting {
  picking = $state.raw<Picking | undefined>();
  #preferred: string | undefined;
  #toasts: Toasts;
  #t: Messages<typeof harvest>;

  constructor(toasts: Toasts, t: Messages<typeof harvest>) {
    this.#toasts = toasts;
    this.#t = t;
  }

  /** In the conversation of this question nothing is left to choose. */
  prefer(questionId: string | undefined): void {
    this.#preferred = questionId;
  }

  /** The lines for the menu of a message. */
  entries(message: MessageView): MenuEntry[] {
    return harvestKinds.map((as) => ({
      label: this.#t.make[as],
      icon: harvestIcons[as],
      onselect: () => this.#begin({ message, as, cid: newClientId() }),
    }));
  }

  /** True when it was done; a failure is said. */
  async keep({ message, as, cid }: Picking, questionId: string): Promise<boolean> {
    return this.#say(async () => {
      const item = await api.questions.harvest({ questionId, messageId: message.id, as, cid });
      this.picking = undefined;
      const onselect = () => void this.#undo(questionId, item.id);
      this.#toasts.show({ text: this.#t.done[as], action: { label: this.#t.undo, onselect } });
    });
  }

  #begin(picking: Picking): void {
    if (this.#preferred) void this.keep(picking, this.#preferred);
    else this.picking = picking;
  }

  async #undo(id: string, itemId: string): Promise<void> {
    await this.#say(async () => {
      await api.questions.removeItem({ id, itemId, cid: newClientId() });
      this.#toasts.show({ text: this.#t.undone });
    });
  }

  async #say(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const { code, message } = toProblem(error);
      const own = code === 'unavailable' ? this.#t.offline : this.#t.notDone;
      this.#toasts.show({ tone: 'error', text: message || own });
      return false;
    }
  }
}

const [useHarvesting, provideHarvesting] = createContext<Harvesting>();
export { provideHarvesting, useHarvesting };
