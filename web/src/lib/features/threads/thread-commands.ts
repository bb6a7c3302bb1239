import { createContext } from 'svelte';
import type { ReactionEmoji } from '@leerkring/shared/features/chat/reactions.ts';
import type {
  FollowPreference,
  PostView,
} from '@leerkring/shared/features/threads/threads.view.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { threads } from '#lib/i18n/messages/nl/threads.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import type { ThreadSession } from './thread-session.svelte.ts';

interface Around {
  session: ThreadSession;
  toasts: Toasts;
  t: Messages<typeof threads>;
  /** The word on the button that takes something back. */
  undo: string;
}

type Done = { ok: true; revision?: number };

/** What one can do in a thread. Failures are said; where it can be taken back, that is offered. */
export class ThreadCommands {
  #session: ThreadSession;
  #toasts: Toasts;
  #t: Messages<typeof threads>;
  #undo: string;

  constructor({ session, toasts, t, undo }: Around) {
    this.#session = session;
    this.#toasts = toasts;
    this.#t = t;
    this.#undo = undo;
  }

  /** Gives a reaction, or takes one's own back. */
  async react({ id, reactions }: PostView, emoji: ReactionEmoji): Promise<void> {
    const given = reactions.find((reaction) => reaction.emoji === emoji);
    const isMine = given?.people.some((person) => person.id === this.#session.meId) ?? false;
    const input = { id, emoji };
    await this.say(() => (isMine ? api.threads.unreact(input) : api.threads.react(input)));
  }

  async follow(preference: FollowPreference): Promise<void> {
    const { thread, own } = this.#session;
    const done = await this.say(() => api.threads.follow({ id: thread.id, preference }));
    if (!done) return;
    const follows = preference === 'follow' || (preference === 'auto' && own.because !== null);
    this.#session.own = { ...this.#session.own, preference, following: follows };
  }

  async markOutcome(postId: string): Promise<void> {
    const { id, outcome } = this.#session.thread;
    const was = outcome?.postId ?? null;
    const done = await this.say(() => api.threads.markOutcome({ id, postId, was }));
    if (done) this.#offerUndo(this.#t.post.marked, () => this.#backTo(was, postId));
  }

  async unmarkOutcome(): Promise<void> {
    const { id, outcome } = this.#session.thread;
    const done = await this.say(() => api.threads.unmarkOutcome({ id }));
    if (!done || !outcome) return;
    const back = () => api.threads.markOutcome({ id, postId: outcome.postId });
    this.#offerUndo(this.#t.post.unmarked, back);
  }

  async pin(isPinned: boolean): Promise<void> {
    const { id } = this.#session.thread;
    const to = (on: boolean) => (on ? api.threads.pin({ id }) : api.threads.unpin({ id }));
    if (!(await this.say(() => to(isPinned)))) return;
    const { pinned, unpinned } = this.#t.arrange;
    this.#offerUndo(isPinned ? pinned : unpinned, () => to(!isPinned));
  }

  async lock(isLocked: boolean): Promise<void> {
    const { id } = this.#session.thread;
    const to = (on: boolean) => (on ? api.threads.lock({ id }) : api.threads.unlock({ id }));
    if (!(await this.say(() => to(isLocked)))) return;
    const { locked, unlocked } = this.#t.arrange;
    this.#offerUndo(isLocked ? locked : unlocked, () => to(!isLocked));
  }

  /** Throws when refused; the dialog on screen says so. */
  async move(slug: string, category: string | null): Promise<void> {
    const { id, networkSlug, category: before } = this.#session.thread;
    const back = () => api.threads.move({ id, slug: networkSlug, category: before });
    await this.#follow(await api.threads.move({ id, slug, category }));
    this.#offerUndo(this.#t.arrange.moved, back);
  }

  /** Throws when refused; the question on screen says so. */
  async remove({ id }: PostView): Promise<void> {
    await this.#follow(await api.threads.removePost({ id }));
  }

  async copyLink(path: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.origin + path);
      this.#toasts.show({ text: this.#t.post.copied });
    } catch {
      this.#toasts.show({ tone: 'error', text: this.#t.post.copyFailed });
    }
  }

  /** Does it and shows what came of it; false when it was refused, which is said. */
  async say(call: () => Promise<Done>): Promise<boolean> {
    try {
      await this.#follow(await call());
      return true;
    } catch (error) {
      const { code, message } = toProblem(error);
      const own = code === 'unavailable' ? this.#t.post.offline : this.#t.post.failed;
      this.#toasts.show({ tone: 'error', text: message || own });
      return false;
    }
  }

  async #follow({ revision }: Done): Promise<void> {
    if (revision !== undefined) await this.#session.catchUp(revision);
  }

  async #backTo(was: string | null, postId: string): Promise<Done> {
    const { id } = this.#session.thread;
    if (was === null) return api.threads.unmarkOutcome({ id });
    return api.threads.markOutcome({ id, postId: was, was: postId });
  }

  #offerUndo(text: string, undo: () => Promise<Done>): void {
    const onselect = () => void this.say(undo);
    this.#toasts.show({ text, action: { label: this.#undo, onselect } });
  }
}

const [useThreadCommands, provideThreadCommands] = createContext<ThreadCommands>();
export { provideThreadCommands, useThreadCommands };
