import { createReadStream } from 'node:fs';

/** Whether a whole file is UTF-8 without control characters that text does not have. */
export async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  try {
    for await (const chunk of chunks) {
      if (CONTROL.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    return !CONTROL.test(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
