import { createContext } from 'svelte';
import type {
  OpenThread,
  OwnThread,
  PostView,
  ThreadChanges,
  ThreadView,
} from '@leerkring/shared/features/threads/threads.view.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import { addedTo, withChanges, withPage, type PostWindow } from './post-window.ts';

const READ_MS = 700;

/** One thread on the screen: what it holds, and how it stays true. */
export class ThreadSession {
  thread: ThreadView;
  own: OwnThread;
  posts = $state.raw<PostWindow>({ items: [], hasEarlier: false, hasLater: false });
  /** The post before which "new since you were here" stands; it stays while one reads. */
  newFrom = $state<number | undefined>();
  /** Answers of others that came in while the page was open and were not in view yet. */
  arrived = $state.raw<PostView[]>([]);
  editing = $state<string | undefined>();
  highlighted = $state<string | undefined>();
  isGone = $state(false);
  readonly meId: string;
  #revision = 0;
  #catching: Promise<void> | undefined;
  #wanted = 0;
  #seen = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #onRead: () => void;

  constructor(opened: OpenThread, meId: string, onRead: () => void) {
    this.meId = meId;
    this.#onRead = onRead;
    this.thread = $state.raw(opened.thread);
    this.own = $state.raw(opened.own);
    this.#show(opened);
  }

  get outcomeId(): string | undefined {
    return this.thread.outcome?.postId;
  }

  post(id: string): PostView | undefined {
    if (id === this.thread.opening.id) return this.thread.opening;
    return this.posts.items.find((post) => post.id === id);
  }

  /** Asks once what changed up to a number that was heard; more news meanwhile is asked after. */
  catchUp(revision: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, revision);
    this.#catching ??= this.#catch().finally(() => (this.#catching = undefined));
    return this.#catching;
  }

  async loadEarlier(): Promise<void> {
    const first = this.posts.items[0];
    if (!first || !this.posts.hasEarlier) return;
    const page = await api.threads.posts({ id: this.thread.id, before: first.n });
    this.posts = withPage(this.posts, page, 'before');
  }

  async loadLater(): Promise<void> {
    const last = this.posts.items.at(-1);
    if (!last || !this.posts.hasLater) return;
    const page = await api.threads.posts({ id: this.thread.id, after: last.n });
    this.posts = withPage(this.posts, page, 'after');
  }

  /** Loads what is around a post when it is not there; false when it does not exist. */
  async reach(postId: string): Promise<boolean> {
    if (this.post(postId)) return true;
    const page = await api.threads.posts({ id: this.thread.id, around: postId }).catch(() => null);
    if (!page) return false;
    this.posts = page;
    return this.post(postId) !== undefined;
  }

  /** The reader had a post in view: tells the server a moment later, and never backwards. */
  sees({ id, n }: PostView): void {
    this.arrived = this.arrived.filter((post) => post.id !== id);
    if (n <= Math.max(this.#seen, this.own.readN)) return;
    this.#seen = n;
    this.#reading ??= setTimeout(() => void this.#tellRead(), READ_MS);
  }

  leave(): void {
    if (this.#reading !== undefined) void this.#tellRead();
  }

  async #catch(): Promise<void> {
    while (this.#wanted > this.#revision && !this.isGone) {
      const since = this.#revision;
      try {
        const changes = await api.threads.changes({ id: this.thread.id, since });
        if (changes.reload) this.#show(await api.threads.open({ id: this.thread.id }));
        else this.#take(changes);
      } catch (error) {
        this.isGone = ['not_found', 'forbidden'].includes(toProblem(error).code);
        // The next number, or the next connection, asks again.
        return;
      }
      if (this.#revision === since) return;
    }
  }

  #take(changes: ThreadChanges): void {
    const held = this.posts;
    this.thread = changes.thread;
    this.own = changes.own;
    this.posts = withChanges(held, changes);
    this.#revision = Math.max(changes.revision, this.#revision);
    const fresh = addedTo(held, this.posts).filter(({ author }) => author.id !== this.meId);
    if (fresh.length > 0) this.arrived = [...this.arrived, ...fresh];
  }

  #show({ thread, posts, own }: OpenThread): void {
    this.thread = thread;
    this.own = own;
    this.posts = posts;
    this.newFrom = own.readN > 0 ? own.firstUnread?.n : undefined;
    this.#revision = thread.revision;
  }

  async #tellRead(): Promise<void> {
    clearTimeout(this.#reading);
    this.#reading = undefined;
    const { id } = this.thread;
    const told = await api.threads.markRead({ id, n: this.#seen }).catch(() => undefined);
    if (!told) return;
    this.own = { ...this.own, readN: told.readN, unread: told.unread };
    this.#onRead();
  }
}

const [useThread, provideThread] = createContext<ThreadSession>();
export { provideThread, useThread };
