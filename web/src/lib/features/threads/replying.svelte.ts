import type { LongText } from '@leerkring/shared/long-text.ts';
import { Attempt } from '#lib/api/attempt.svelte.ts';
import { api } from '#lib/api/browser.ts';
import { emptyLongText, isEmptyLongText } from '#lib/long-text/to-long-text.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import { draftKey } from './draft-key.ts';
import { DraftKeeper } from './draft-keeper.svelte.ts';
import type { ThreadSession } from './thread-session.svelte.ts';

/** The answer that is being written in a thread. */
export class Replying {
  body = $state.raw<LongText>(emptyLongText);
  readonly sending = new Attempt();
  readonly draft: DraftKeeper<LongText>;
  #session: ThreadSession;
  /** The same send has the same id, however often it is tried. */
  #cid = newClientId();
  /** What the first try under this id said. */
  #tried: LongText | undefined;

  constructor(session: ThreadSession) {
    this.#session = session;
    const { id } = session.thread;
    this.draft = new DraftKeeper(
      {
        key: draftKey(session.meId, id),
        save: (body, version) => api.threads.saveDraft({ id, version, body }),
        drop: () => api.threads.dropDraft({ id }),
      },
      session.own.draft,
    );
    this.body = session.own.draft?.body ?? emptyLongText;
  }

  /** What this device still holds goes before what the server has: it never got there. */
  restore(): void {
    const kept = this.draft.recall();
    if (!kept) return;
    this.body = kept.content;
    if (kept.cid) [this.#cid, this.#tried] = [kept.cid, kept.content];
    this.keep(kept.content);
  }

  write(body: LongText): void {
    this.body = isEmptyLongText(body) ? emptyLongText : body;
  }

  /** An emptied field is no draft. */
  keep(body: LongText): void {
    if (isEmptyLongText(body)) void this.draft.discard().catch(() => undefined);
    else this.draft.keep(body);
  }

  /** The connection stands again: what is only on this device goes to the server. */
  connected(): void {
    if (this.draft.state === 'device') this.keep(this.body);
  }

  /** The id of the new post; undefined when it was not taken, and then it is written here still. */
  async send(): Promise<string | undefined> {
    if (isEmptyLongText(this.body)) return undefined;
    let postId: string | undefined;
    await this.sending.run(async () => {
      const { body } = this;
      await this.draft.hold(body, this.#cid);
      const { id } = this.#session.thread;
      const tried = this.#tried;
      this.#tried = body;
      const sent = await api.threads.reply({ id, cid: this.#cid, body });
      postId = sent.postId;
      await this.#session.catchUp(sent.revision);
      if (tried && !isSame(tried, body)) await this.#correct(postId, body);
      this.#clear();
    });
    return postId;
  }

  /** An earlier try had arrived after all, with the words of then. */
  async #correct(postId: string, body: LongText): Promise<void> {
    const post = this.#session.post(postId);
    if (!post?.body || isSame(post.body, body)) return;
    const { revision } = await api.threads.editPost({ id: postId, version: post.version, body });
    await this.#session.catchUp(revision);
  }

  #clear(): void {
    this.#cid = newClientId();
    this.#tried = undefined;
    this.body = emptyLongText;
    this.draft.sent();
  }
}

function isSame(one: LongText, other: LongText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
