import { createContext } from 'svelte';
import { api } from '#lib/api/browser.ts';

/** How many threads of a network have something new; the rail shows it on every page. */
export class ThreadUnread {
  count = $state(0);
  #networkId: string;
  #asked = 0;

  constructor(networkId: string, count: number) {
    this.#networkId = networkId;
    this.count = count;
  }

  /** Counts again, because something changed or was read. */
  async refresh(): Promise<void> {
    const turn = ++this.#asked;
    const answer = await api.threads.stands().catch(() => undefined);
    if (!answer || turn !== this.#asked) return;
    this.count = answer.items.find(({ networkId }) => networkId === this.#networkId)?.unread ?? 0;
  }
}

const [useThreadUnread, provideThreadUnread] = createContext<() => ThreadUnread>();
export { provideThreadUnread, useThreadUnread };
