import type { Page, Response } from '@playwright/test';

/** Keeps what a page should never do: complain, break its policy, go elsewhere, or be unprotected. */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    const isHere = to === origin || protocol === 'data:' || protocol === 'blob:';
    if (!isHere) seen.push(`elsewhere: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host)
      seen.push(`elsewhere: ${socket.url()}`);
  });
  page.on('response', (response) => {
    seen.push(...unprotected(response).map((what) => `${what}: ${response.url()}`));
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportError(new Error(`content policy: ${violatedDirective} ${blockedURI}`));
    });
  });
  return seen;
}

const expected: [name: string, value: RegExp][] = [
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^(same-origin|no-referrer)$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(\)/],
  ['content-security-policy', /frame-ancestors 'none'/],
];

function unprotected(response: Response): string[] {
  if (response.url().startsWith('data:') || response.url().startsWith('blob:')) return [];
  const headers = response.headers();
  const scripts = /(script-src[^;]*)/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
  return [
    ...expected.filter(([name, value]) => !value.test(headers[name] ?? '')).map(([name]) => name),
    ...(/unsafe-(inline|eval)/.test(scripts) ? ['unsafe scripts'] : []),
  ];
}
