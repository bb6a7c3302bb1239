import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import { api } from '#lib/api/browser.ts';
import { decodeProblem } from '#lib/api/problem.ts';

/** Sends an image to the server and shows it from now on; throws what the contract's client throws. */
export async function uploadPhoto(file: File): Promise<void> {
  const { id } = await upload(file);
  await api.people.setPhoto({ fileId: id });
}

async function upload(file: File): Promise<FileView> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch('/api/files?purpose=photo', { method: 'POST', body: form });
  const body: unknown = await response.json().catch(() => undefined);
  if (isFile(body) && response.ok) return body;
  throw decodeProblem(body, response.status);
}

// Our own server answers this with what the contract calls a FileView.
function isFile(body: unknown): body is FileView {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';
}
