import type { DraftView } from '@leerkring/shared/features/threads/threads.view.ts';
import type { ThreadAudience } from '@leerkring/shared/features/threads/threads.policy.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import { Attempt } from '#lib/api/attempt.svelte.ts';
import { api } from '#lib/api/browser.ts';
import { emptyLongText, isEmptyLongText } from '#lib/long-text/to-long-text.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import { draftKey } from './draft-key.ts';
import { DraftKeeper } from './draft-keeper.svelte.ts';

type Content = Pick<DraftView, 'title' | 'category' | 'themes' | 'body'>;

/** The thread that is being written in a network. */
export class Starting {
  title = $state('');
  category = $state<string | null>(null);
  themes = $state.raw<string[]>([]);
  body = $state.raw<LongText>(emptyLongText);
  audience = $state<ThreadAudience>('network');
  regionIds = $state.raw<string[]>([]);
  isAnnouncement = $state(false);
  readonly sending = new Attempt();
  readonly draft: DraftKeeper<Content>;
  /** The question that the thread is about. */
  question = $state.raw<{ id: string; title: string } | undefined>();
  #slug: string;
  /** The same send has the same id, however often it is tried. */
  #cid = newClientId();
  #isSent = false;

  constructor(slug: string, meId: string, known: DraftView | null) {
    this.#slug = slug;
    this.draft = new DraftKeeper(
      {
        key: draftKey(meId, `new:${slug}`),
        save: (content, version) => api.threads.saveNewDraft({ slug, version, ...content }),
        drop: () => api.threads.dropNewDraft({ slug }),
      },
      known,
    );
    if (known) this.take(known);
  }

  get isEmpty(): boolean {
    return this.title.trim() === '' && isEmptyLongText(this.body);
  }

  take({ title, category, themes, body }: Content): void {
    Object.assign(this, { title, category, themes, body });
  }

  /** What this device still holds goes before what the server has; true when there is something. */
  restore(): boolean {
    const kept = this.draft.recall();
    if (kept) this.take(kept.content);
    if (kept) this.keep();
    return !this.isEmpty;
  }

  keep(): void {
    // A field that goes away tells its last words once more.
    if (this.#isSent) return;
    if (this.isEmpty) void this.draft.discard().catch(() => undefined);
    else this.draft.keep(this.#content);
  }

  async discard(): Promise<void> {
    await this.draft.discard();
    this.take({ title: '', category: null, themes: [], body: emptyLongText });
  }

  /** The id of the new thread; undefined when it was not taken. */
  async send(): Promise<string | undefined> {
    let threadId: string | undefined;
    await this.sending.run(async () => {
      await this.draft.hold(this.#content, this.#cid);
      const { audience, regionIds } = this;
      const place = { audience, regionIds: audience === 'region' ? regionIds : [] };
      const input = { slug: this.#slug, cid: this.#cid, ...this.#content, ...place };
      const { isAnnouncement, question } = this;
      const sent = isAnnouncement
        ? api.threads.announce(input)
        : api.threads.create({ ...input, question: question?.id ?? null });
      threadId = (await sent).threadId;
      this.#isSent = true;
      this.draft.sent();
    });
    return threadId;
  }

  get #content(): Content {
    const { title, category, themes, body } = this;
    return { title: title.trim(), category, themes, body };
  }
}
