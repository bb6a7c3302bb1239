import { createContext } from 'svelte';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { ReactionEmoji } from '@leerkring/shared/features/chat/reactions.ts';
import type { RichText } from '@leerkring/shared/rich-text.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { chat } from '#lib/i18n/messages/nl/chat.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import type { RoomSession } from './room-session.svelte.ts';

/** What one can do to a message that is there. Failures are said; nothing is left half done. */
export class MessageCommands {
  #session: RoomSession;
  #toasts: Toasts;
  #t: Messages<typeof chat>;

  constructor(session: RoomSession, toasts: Toasts, t: Messages<typeof chat>) {
    this.#session = session;
    this.#toasts = toasts;
    this.#t = t;
  }

  /** Gives a reaction, or takes one's own back. */
  async react(message: MessageView, emoji: ReactionEmoji): Promise<void> {
    const { meId } = this.#session;
    const given = message.reactions.find((reaction) => reaction.emoji === emoji);
    const isMine = given?.people.some(({ id }) => id === meId) ?? false;
    const input = { ...this.#on(message), emoji };
    await this.#say(() => (isMine ? api.chat.unreact(input) : api.chat.react(input)));
  }

  async pin(message: MessageView): Promise<void> {
    const input = this.#on(message);
    await this.#say(() => (message.pinned ? api.chat.unpin(input) : api.chat.pin(input)));
  }

  /** Throws when refused; the question on screen says so. */
  async remove(message: MessageView): Promise<void> {
    const { r } = await api.chat.remove({ ...this.#on(message), baseR: message.lastR });
    this.#session.stream.expect(r);
  }

  /** Throws when refused; a `conflict` tells what stands there now. */
  async edit(message: MessageView, body: RichText, baseR: number): Promise<void> {
    const { r } = await api.chat.edit({ ...this.#on(message), baseR, body });
    this.#session.stream.expect(r);
  }

  async copyLink(path: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.origin + path);
      this.#toasts.show({ text: this.#t.menu.copied });
    } catch {
      this.#toasts.show({ tone: 'error', text: this.#t.menu.copyFailed });
    }
  }

  #on({ s, id }: MessageView) {
    return { s, id, cid: newClientId() };
  }

  async #say(call: () => Promise<{ r: number }>): Promise<void> {
    try {
      this.#session.stream.expect((await call()).r);
    } catch (error) {
      const { code, message } = toProblem(error);
      const own = code === 'unavailable' ? this.#t.menu.offline : this.#t.menu.failed;
      this.#toasts.show({ tone: 'error', text: message || own });
    }
  }
}

const [useCommands, provideCommands] = createContext<MessageCommands>();
export { provideCommands, useCommands };
