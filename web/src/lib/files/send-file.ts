import { isRetryable } from '@leerkring/shared/errors.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';

export type SendFileResult =
  { ok: true; view: FileView } | { ok: false; message: string; retryable: boolean };

export interface Sending {
  /** Never rejects; the message is the server's own sentence, empty when it was not reached. */
  result: Promise<SendFileResult>;
  abort(): void;
}

/** Sends one file. XMLHttpRequest, because fetch tells nothing about what went out already. */
export function sendFile(file: File, onprogress: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const { promise, resolve } = Promise.withResolvers<SendFileResult>();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    onprogress(total > 0 ? loaded / total : 0);
  });
  request.addEventListener('load', () => resolve(resultOf(request)));
  for (const name of ['error', 'abort', 'timeout']) {
    request.addEventListener(name, () => resolve(notReached));
  }
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', '/api/files?purpose=message');
  request.responseType = 'json';
  request.send(form);
  return { result: promise, abort: () => request.abort() };
}

function resultOf({ status, response }: XMLHttpRequest): SendFileResult {
  // The server's answers: a FileView with 201, an error with a sentence otherwise.
  if (status === 201) return { ok: true, view: response as FileView };
  const body: unknown = response;
  if (typeof body !== 'object' || body === null || !('message' in body)) return notReached;
  const code = 'code' in body ? String(body.code) : '';
  return { ok: false, message: String(body.message), retryable: isRetryable(code) };
}

const notReached: SendFileResult = { ok: false, message: '', retryable: true };
