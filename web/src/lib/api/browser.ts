import type { Api } from '@leerkring/shared/contract.ts';
import routes from 'virtual:contract';
import { createClient } from './client.ts';

/** The API as the browser calls it: same names and types as the contract, cookies of this site. */
export const api: Api = contractClient();

function contractClient(): Api {
  // The routes are made out of the contract at build time, which no type can follow.
  return createClient(routes, () => '/api') as unknown as Api;
}
