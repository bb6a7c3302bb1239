import { FILE_MAX_BYTES } from '@leerkring/shared/features/files/file-limits.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import { sendFile, type Sending } from '#lib/files/send-file.ts';

export interface QueuedUpload {
  key: number;
  name: string;
  /** From 0 to 1. */
  progress: number;
  source: File;
  sending?: Sending;
  problem?: { kind: 'tooBig' } | { kind: 'failed'; message: string; retryable: boolean };
}

/** Files on their way into a text; what arrived leaves the queue. */
export class UploadQueue {
  list = $state<QueuedUpload[]>([]);
  #arrived: (file: FileView) => void;
  #next = 1;

  constructor(arrived: (file: FileView) => void) {
    this.#arrived = arrived;
  }

  get isBusy(): boolean {
    return this.list.some(({ problem }) => !problem);
  }

  add(files: Iterable<File>): void {
    for (const source of files) {
      const key = this.#next++;
      this.list.push({ key, name: source.name, progress: 0, source });
      if (source.size > FILE_MAX_BYTES) this.#change(key, { problem: { kind: 'tooBig' } });
      else this.#send(key, source);
    }
  }

  retry({ key, source }: QueuedUpload): void {
    this.#send(key, source);
  }

  remove({ key }: QueuedUpload): void {
    this.list.find((one) => one.key === key)?.sending?.abort();
    this.list = this.list.filter((one) => one.key !== key);
  }

  #send(key: number, source: File): void {
    const sending = sendFile(source, (progress) => this.#change(key, { progress }));
    this.#change(key, { progress: 0, problem: undefined, sending });
    void sending.result.then((result) => {
      const upload = this.list.find((one) => one.key === key);
      if (!upload) return;
      if (!result.ok) return this.#change(key, { problem: { ...result, kind: 'failed' } });
      this.remove(upload);
      this.#arrived(result.view);
    });
  }

  #change(key: number, change: Partial<QueuedUpload>): void {
    const upload = this.list.find((one) => one.key === key);
    if (upload) Object.assign(upload, change);
  }
}
