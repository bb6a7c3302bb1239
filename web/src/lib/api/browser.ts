import { createORPCClient } from '@orpc/client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { Api } from '@leerkring/shared/contract.ts';
import contract from 'virtual:contract';
import { decodeProblem } from './problem.ts';

/** The API as the browser calls it: same names and types as the contract, cookies of this site. */
export const api: Api = createORPCClient(
  new OpenAPILink(contract, {
    url: () => `${location.origin}/api`,
    customErrorResponseBodyDecoder: (body, response) => decodeProblem(body, response.status),
  }),
);
