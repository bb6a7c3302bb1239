import { isHttpError, isRedirect } from '@sveltejs/kit';
import type { Api } from '@leerkring/shared/contract.ts';
import { expect, test } from 'vitest';
import { pageApi } from './page-api.ts';

const url = new URL('http://localhost/n/lo2');

async function thrownBy(refusal: unknown): Promise<unknown> {
  const router = { networks: { enter: async () => Promise.reject(refusal) } };
  // Only the shape of a client matters to the wrapper.
  const api = pageApi(router as unknown as Api, url);
  return api.networks.enter({ slug: 'lo2' }).catch((caught: unknown) => caught);
}

function refusal(status: number, code: string) {
  return { status, data: { code, message: 'Bestaat niet', requestId: 'r1' } };
}

test('a refusal becomes the error page with its number', async () => {
  const caught = await thrownBy(refusal(404, 'not_found'));
  expect(isHttpError(caught, 404)).toBe(true);
  expect(caught).toMatchObject({ body: { message: 'Bestaat niet', requestId: 'r1' } });
});

test('who is not signed in goes to the entrance', async () => {
  const caught = await thrownBy(refusal(401, 'auth_required'));
  expect(isRedirect(caught) && caught.location).toBe('/inloggen?naar=%2Fn%2Flo2');
});

test('a bug stays a bug', async () => {
  const bug = new TypeError('x');
  expect(await thrownBy(bug)).toBe(bug);
});
