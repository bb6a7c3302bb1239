import type { Page } from '@playwright/test';

/** Writes down every byte this page is sent from now on; gives all of it when asked. */
export function listenTo(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => {
    heard.push(
      bodyOf(() => response.text()),
      Promise.resolve(JSON.stringify(response.headers())),
    );
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(Promise.resolve(String(payload))));
  });
  return async () => (await Promise.all(heard)).join('\n');
}

// A redirect has no body, and one that the page left unread cannot be asked for any more.
function bodyOf(read: () => Promise<string>): Promise<string> {
  return read().catch(() => '');
}
