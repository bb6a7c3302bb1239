import { PROTOCOL_VERSION } from '@leerkring/shared/features/chat/chat.events.ts';
import type { EntryView, RangeView, SentView } from '@leerkring/shared/features/chat/chat.view.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { rawSocket } from './listener.ts';
import { clientId, type Client } from '../support/client.ts';
import type { ClientHistory, FinalStream } from '../support/history-checker.ts';
import type { RunningServer } from '../support/started.ts';

/** A client by the book: an outbox with a window of one, and a replica that fills its own holes. */
export class ChaosClient {
  readonly history: ClientHistory;
  readonly #server: RunningServer;
  readonly #client: Client;
  readonly #last = new Map<string, number>();
  readonly #aside = new Map<string, Map<number, EntryView>>();
  #socket: Socket | undefined;
  #isOpen = true;
  #healing = Promise.resolve();

  constructor(name: string, server: RunningServer, client: Client, streams: string[]) {
    this.history = { client: name, invokes: [], acks: [], seen: [], cameBack: false };
    this.#server = server;
    this.#client = client;
    for (const s of streams) this.#last.set(s, 0);
  }

  /** Sends until somebody says that it is stored. */
  async send(s: string, text: string): Promise<void> {
    const cid = clientId();
    this.history.invokes.push({ cid, s, hash: text, atMs: performance.now() });
    for (let wait = 40; ; wait = Math.min(wait * 2, 640)) {
      const r = await this.#trySend(s, cid, text);
      if (r !== undefined) {
        this.history.acks.push({ cid, r, atMs: performance.now() });
        return;
      }
      await pause(Math.random() * wait);
    }
  }

  /** Connects, and again after every loss, until close(). */
  async stayConnected(): Promise<void> {
    while (this.#isOpen) {
      const socket = rawSocket(this.#server, this.#client.cookie);
      this.#socket = socket;
      const lost = new Promise<void>((resolve) => {
        socket.once('disconnect', () => resolve());
        socket.once('connect_error', () => resolve());
      });
      socket.on('ev', (frame: { s: string; items: EntryView[] }) => this.#hear(frame));
      socket.once('connect', () => void this.#greet(socket));
      await lost;
      socket.disconnect();
      await pause(20 + Math.random() * 80);
    }
  }

  /** Loses the connection: politely, or as when a cable is pulled. */
  cut({ politely }: { politely: boolean }): void {
    if (politely) this.#socket?.disconnect();
    else wireOf(this.#socket)?.destroy();
  }

  close(): void {
    this.#isOpen = false;
    this.#socket?.disconnect();
  }

  /** Waits until nothing is missing up to these numbers. */
  async catchUp(heads: Map<string, number>): Promise<void> {
    for (const [s, head] of heads) {
      while ((this.#last.get(s) ?? 0) < head) {
        await this.#fill(s);
        await pause(20);
      }
    }
    this.history.cameBack = true;
  }

  async #trySend(s: string, cid: string, body: string): Promise<number | undefined> {
    try {
      const sending = this.#client.post<SentView>(`/streams/${s}/events`, { cid, body });
      const answer = await Promise.race([sending, pause(3_000, undefined, { ref: false })]);
      return answer && answer.status < 300 ? answer.body.r : undefined;
    } catch {
      return undefined;
    }
  }

  async #greet(socket: Socket): Promise<void> {
    try {
      await socket.timeout(5_000).emitWithAck('hello', { proto: PROTOCOL_VERSION, build: 'chaos' });
      for (const s of this.#last.keys()) await this.#fill(s);
    } catch {
      socket.disconnect();
    }
  }

  #hear({ s, items }: { s: string; items: EntryView[] }): void {
    this.#take(s, items);
    if ((this.#aside.get(s)?.size ?? 0) === 0) return;
    this.#healing = this.#healing.then(() => this.#fill(s));
  }

  async #fill(s: string): Promise<void> {
    try {
      for (let head = Infinity; (this.#last.get(s) ?? 0) < head;) {
        const path = `/streams/${s}/events?after=${this.#last.get(s)}&limit=200`;
        const { status, body } = await this.#client.get<RangeView>(path);
        if (status !== 200) return;
        this.#take(s, body.items);
        head = body.head;
      }
    } catch {
      // The server is away: whoever asked looks again.
    }
  }

  #take(s: string, items: EntryView[]): void {
    const aside = this.#aside.get(s) ?? new Map<number, EntryView>();
    this.#aside.set(s, aside);
    let last = this.#last.get(s) ?? 0;
    for (const entry of items) if (entry.r > last) aside.set(entry.r, entry);
    for (let next = aside.get(last + 1); next; next = aside.get(last + 1)) {
      aside.delete(next.r);
      last = next.r;
      const { r, id, hash } = itemOf(next);
      this.history.seen.push({ s, r, id, hash });
    }
    this.#last.set(s, last);
  }
}

/** An entry as the checker compares it; those without a message stand for themselves. */
export function itemOf({ r, by, message }: EntryView): FinalStream['items'][number] {
  const own = `entry ${r}`;
  return {
    r,
    id: message?.id ?? own,
    cid: message?.cid ?? own,
    author: by?.id ?? '',
    hash: message?.text ?? '',
  };
}

/** The TCP connection under a socket of socket.io-client on Node. */
function wireOf(socket: Socket | undefined): { destroy(): void } | undefined {
  const engine: unknown = socket && Reflect.get(socket.io, 'engine');
  const { transport } = (engine ?? {}) as {
    transport?: { ws?: { _socket?: { destroy(): void } } };
  };
  return transport?.ws?._socket;
}
