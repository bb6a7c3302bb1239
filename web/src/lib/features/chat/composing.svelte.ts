import { isBlank } from '@leerkring/shared/clean-text.ts';
import type { QuoteView } from '@leerkring/shared/features/chat/chat.view.ts';
import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import {
  fromPlainText,
  MESSAGE_MAX_CHARACTERS,
  toPlainText,
} from '@leerkring/shared/message-text.ts';
import type { RichText } from '@leerkring/shared/rich-text.ts';
import { loadDraft, saveDraft, type Draft } from '#lib/realtime/drafts.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import { emptyBody } from '#lib/rich-text/rich-body.ts';
import type { RoomSession } from './room-session.svelte.ts';
import { Uploads } from './uploads.svelte.ts';

const DRAFT_MS = 500;
const TYPING_MS = 3_000;

/** What is being written in one room, kept on this device while it is. */
export class Composing {
  body = $state.raw<RichText>(emptyBody);
  readonly uploads = new Uploads();
  #session: RoomSession;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #signalled = 0;
  /** Handed over, but not yet safe in the outbox: until then it is the draft. */
  #handing: Draft | undefined;

  constructor(session: RoomSession) {
    this.#session = session;
  }

  get text(): string {
    return toPlainText(this.body);
  }

  get isEmpty(): boolean {
    return isBlank(this.text) && this.uploads.done.length === 0;
  }

  /** By how many characters it is too long. */
  get over(): number {
    return Math.max(0, this.text.length - MESSAGE_MAX_CHARACTERS);
  }

  get canSend(): boolean {
    return !this.isEmpty && !this.uploads.isBusy && this.over === 0;
  }

  /** What was left here the last time. */
  restore(): RichText | undefined {
    const draft = loadDraft(this.#session.meId, this.#session.s);
    if (!draft) return undefined;
    if (draft.cid) return this.#handOver(draft, draft.cid);
    this.body = draft.body;
    this.uploads.restore(draft.files);
    this.#session.replyTo = draft.replyTo;
    return draft.body;
  }

  write(body: RichText): void {
    this.body = body;
    if (!isBlank(this.text)) this.#signalTyping();
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.keep(), DRAFT_MS);
  }

  /** Puts the draft on the device now: after a pause, and when the page goes away. */
  keep(): void {
    clearTimeout(this.#saving);
    const { replyTo, meId, s } = this.#session;
    const isWorth = !this.isEmpty || replyTo !== undefined;
    const draft: Draft = { body: this.body, files: this.uploads.done, replyTo };
    saveDraft(meId, s, isWorth ? draft : this.#handing);
  }

  /**
   * Shows and sends it, and is empty at once. Throws when this device could not keep it; then it is
   * written here again. The draft goes only after the message is safe: a tab that dies in between
   * sends it under the same id when it is opened again.
   */
  async send(): Promise<void> {
    const { replyTo } = this.#session;
    const files = this.uploads.done;
    const body = isBlank(this.text) ? named(files) : this.body;
    const draft: Draft = { body, files, replyTo, cid: newClientId() };
    this.#handing = draft;
    saveDraft(this.#session.meId, this.#session.s, draft);
    this.#clear();
    try {
      await this.#add(draft);
    } catch (error) {
      this.body = body;
      this.uploads.restore(files);
      this.#session.replyTo = replyTo;
      throw error;
    } finally {
      if (this.#handing === draft) this.#handing = undefined;
      this.keep();
    }
  }

  #clear(): void {
    clearTimeout(this.#saving);
    this.#session.unreadAfter = undefined;
    this.#session.replyTo = undefined;
    this.body = emptyBody;
    this.uploads.clear();
  }

  async #add({ cid, body, files, replyTo }: Draft): Promise<void> {
    const { live, s } = this.#session;
    await live.outbox.add({ cid, s, body, files, replyTo: replyTo && quoteOf(replyTo) });
  }

  #handOver(draft: Draft, cid: string): undefined {
    this.#handing = draft;
    const isThere = this.#session.stream.messages.some((message) => message.cid === cid);
    const added = isThere ? Promise.resolve() : this.#add(draft);
    void added.then(() => {
      this.#handing = undefined;
      this.keep();
    });
  }

  #signalTyping(): void {
    const now = performance.now();
    if (now - this.#signalled < TYPING_MS) return;
    this.#signalled = now;
    this.#session.live.signalTyping(this.#session.s);
  }
}

// A message says something in words, also to who searches or reads it in a mail.
function named(files: { name: string }[]): RichText {
  return fromPlainText(files.map(({ name }) => name).join('\n'));
}

function quoteOf({
  id,
  r,
  author,
  text,
}: Omit<QuoteView, 'excerpt'> & { text: string }): QuoteView {
  return { id, r, author, excerpt: excerptOf(text) };
}
