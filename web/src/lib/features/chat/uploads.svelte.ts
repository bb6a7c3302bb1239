import { FILE_MAX_BYTES, FILES_PER_MESSAGE } from '@leerkring/shared/features/files/file-limits.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import { api } from '#lib/api/browser.ts';
import { sendFile, type Sending } from '#lib/files/send-file.ts';

/** Why a file is not taken: too big, one too many, or what the server (or the line) said. */
export type UploadProblem =
  | { kind: 'tooBig' }
  | { kind: 'tooMany' }
  | { kind: 'failed'; message: string; retryable: boolean };

export interface Upload {
  key: number;
  name: string;
  /** From 0 to 1. */
  progress: number;
  /** What is sent, as long as it may have to be sent again. */
  source?: File;
  sending?: Sending;
  view?: FileView;
  problem?: UploadProblem;
}

/** The files beside a message that is being written: sent while one goes on writing. */
export class Uploads {
  list = $state<Upload[]>([]);
  #next = 1;

  get isBusy(): boolean {
    return this.list.some(({ view, problem }) => !view && !problem);
  }

  get done(): FileView[] {
    // Plain copies: they go into the store of the browser, which takes no reactive ones.
    return $state.snapshot(this.list.flatMap(({ view }) => view ?? []));
  }

  add(files: Iterable<File>): void {
    for (const file of files) this.#addOne(file);
  }

  /** Files that a draft had already sent. */
  restore(views: FileView[]): void {
    for (const view of views) {
      this.list.push({ key: this.#next++, name: view.name, progress: 1, view });
    }
  }

  retry(key: number): void {
    const source = this.#find(key)?.source;
    if (source) this.#send(key, source);
  }

  /** Takes it away; what the server has of it already is thrown away there too. */
  remove(key: number): void {
    const upload = this.#find(key);
    upload?.sending?.abort();
    this.list = this.list.filter((one) => one.key !== key);
    // When this does not arrive, the server's own clean-up takes it.
    if (upload?.view) void api.files.discard({ id: upload.view.id }).catch(() => undefined);
  }

  /** They belong to a message now. */
  clear(): void {
    this.list = [];
  }

  #addOne(file: File): void {
    const key = this.#next++;
    const taken = this.list.filter(({ problem }) => !problem).length;
    this.list.push({ key, name: file.name, progress: 0, source: file });
    if (file.size > FILE_MAX_BYTES) this.#change(key, { problem: { kind: 'tooBig' } });
    else if (taken >= FILES_PER_MESSAGE) this.#change(key, { problem: { kind: 'tooMany' } });
    else this.#send(key, file);
  }

  #send(key: number, file: File): void {
    this.#change(key, { progress: 0, problem: undefined });
    const sending = sendFile(file, (progress) => this.#change(key, { progress }));
    this.#change(key, { sending });
    void sending.result.then((result) => {
      if (result.ok) this.#change(key, { view: result.view, progress: 1 });
      else this.#change(key, { problem: { ...result, kind: 'failed' } });
    });
  }

  #find(key: number): Upload | undefined {
    return this.list.find((upload) => upload.key === key);
  }

  #change(key: number, change: Partial<Upload>): void {
    const upload = this.#find(key);
    if (upload) Object.assign(upload, change);
  }
}
