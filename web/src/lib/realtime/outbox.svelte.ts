import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { QuoteView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { RichText } from '@leerkring/shared/rich-text.ts';
import { api } from '#lib/api/browser.ts';
import { toProblem } from '#lib/api/problem.ts';
import { clearDrafts } from './drafts.ts';
import { newClientId, type OutboxItem } from './outbox-item.ts';
import { OutboxMemory } from './outbox-memory.ts';
import { openOutboxStore, type OutboxStore } from './outbox-store.ts';
import { Sender, type SendVerdict } from './sender.ts';

const VERDICT_TIMEOUT_MS = 5_000;

export interface Unsent {
  /** The same one again means the same send. */
  cid?: string;
  s: string;
  body: RichText;
  files?: FileView[];
  replyTo?: QuoteView;
}

/** Unsent and just sent messages of this person on this device, in all tabs. */
export class Outbox {
  items = $state.raw<OutboxItem[]>([]);
  /** False when a closed tab would lose what is unsent: the page then warns. */
  isDurable = $state(true);
  #userId: string;
  // Made by `open`, which only a browser calls: a page on the server has neither database nor tabs.
  #store = Promise.withResolvers<OutboxStore>();
  #sender: Sender | undefined;
  #tabs: BroadcastChannel | undefined;
  #release = () => {};
  #memory = new OutboxMemory();

  constructor(userId: string) {
    this.#userId = userId;
  }

  /** Takes up what this device still had to send. Once, in the browser. */
  async open(): Promise<void> {
    this.#tabs = new BroadcastChannel('leerkring-outbox');
    this.#tabs.onmessage = () => void this.#refresh().then(() => this.wake());
    const store = await openOutboxStore();
    this.#store.resolve(store);
    this.#sender = this.#makeSender(store);
    void this.#leadWhenAlone();
    await this.#refresh();
  }

  get unsent(): OutboxItem[] {
    return this.items.filter((item) => item.state !== 'confirmed');
  }

  /** On screen at once; on disk before it is sent, and before this resolves. */
  async add(message: Unsent): Promise<OutboxItem> {
    const item: OutboxItem = {
      userId: this.#userId,
      n: Math.max(Date.now(), ...this.items.map(({ n }) => n + 1)),
      queuedAt: Date.now(),
      state: 'queued',
      attempts: 0,
      ...message,
      cid: message.cid ?? newClientId(),
      files: message.files ?? [],
      replyTo: message.replyTo ?? null,
    };
    this.items = [...this.items.filter(({ cid }) => cid !== item.cid), item];
    try {
      await this.#put(item);
    } catch (error) {
      this.items = this.items.filter(({ cid }) => cid !== item.cid);
      throw error;
    }
    return item;
  }

  async retry(cid: string): Promise<void> {
    const item = this.items.find((one) => one.cid === cid);
    if (!item) return;
    await this.#put({
      ...item,
      state: 'queued',
      attempts: 0,
      queuedAt: Date.now(),
      problem: undefined,
    });
  }

  async discard(cid: string): Promise<void> {
    this.#memory.gone(cid);
    this.items = this.items.filter((item) => item.cid !== cid);
    await (await this.#store.promise).remove(cid);
    this.#tell();
  }

  /** The message itself is on screen now; its echo can go. */
  async arrived(cids: string[]): Promise<void> {
    const done = this.items.filter((item) => cids.includes(item.cid));
    await Promise.all(done.map((item) => this.discard(item.cid)));
  }

  /** Forgets what is unsent and half written here: at sign-out. */
  async clear(): Promise<void> {
    clearDrafts(this.#userId);
    await (await this.#store.promise).clear(this.#userId);
    this.items = [];
  }

  wake(): void {
    if (this.#leads) void this.#sender?.wake();
  }

  close(): void {
    this.#release();
    this.#tabs?.close();
    this.#sender?.stop();
  }

  #leads = false;

  // One tab sends, so that order holds; when it closes the lock passes to the next one.
  async #leadWhenAlone(): Promise<void> {
    const lead = () =>
      new Promise<void>((release) => {
        this.#leads = true;
        this.#release = release;
        this.wake();
      });
    if ('locks' in navigator) await navigator.locks.request(`outbox:${this.#userId}`, lead);
    else await lead();
  }

  #makeSender(store: OutboxStore): Sender {
    this.isDurable = store.isDurable;
    return new Sender({
      userId: this.#userId,
      store,
      deliver,
      onChange: (item) => {
        this.#show(item);
        this.#tabs?.postMessage('changed');
      },
    });
  }

  async #put(item: OutboxItem): Promise<void> {
    this.#show(item);
    const write = this.#store.promise.then((store) => store.put(item));
    await this.#memory.writing(item.cid, write);
    this.#tell();
    this.wake();
  }

  async #refresh(): Promise<void> {
    const stored = await (await this.#store.promise).all(this.#userId);
    this.items = this.#memory.merge(this.items, stored);
  }

  #show(item: OutboxItem): void {
    this.items = this.items.map((one) => (one.cid === item.cid ? item : one));
  }

  #tell(): void {
    this.#tabs?.postMessage('changed');
  }
}

async function deliver(item: OutboxItem): Promise<SendVerdict> {
  const { s, cid, body, replyTo, files } = item;
  try {
    const sent = await api.chat.send(
      { s, cid, body, replyTo: replyTo?.id, files: files.map(({ id }) => id) },
      { signal: AbortSignal.timeout(VERDICT_TIMEOUT_MS) },
    );
    return { ok: true, r: sent.r };
  } catch (error) {
    const { code, message, retryable, retryAfterMs } = toProblem(error);
    return { ok: false, code, message, retryable, retryAfterMs };
  }
}
