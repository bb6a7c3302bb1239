import { contract } from '@leerkring/shared/contract.ts';
import { describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';

interface Description {
  paths: Record<string, Record<string, unknown>>;
}

describe('the contract', async () => {
  const server = await startApp();

  it('is served whole: every operation that is declared can be called', async () => {
    const answer = await fetch(`${server.url}/api/openapi.json`);
    // The document is judged below, not trusted.
    const { paths } = (await answer.json()) as Description;
    const served = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = Object.values(contract).flatMap((feature) =>
      Object.values(feature).map(({ '~orpc': { route } }) => `${route.method} ${route.path}`),
    );
    expect(served.sort()).toEqual(declared.sort());
    expect(new Set(declared).size).toBe(declared.length);
  });
});
