import { contract } from '@leerkring/shared/contract.ts';
import type { ActionId } from '@leerkring/shared/policy/actions.ts';
import type { World } from './world.ts';

export interface Asked {
  method: string;
  /** Under /api, with the names of its parameters in braces. */
  path: string;
  /** The rule of the policy that decides. */
  action: ActionId;
}

/** Routes that carry bytes; they stand behind guardedRoute and not in the contract. */
const byteRoutes: Record<string, Asked> = {
  'files.upload': { method: 'POST', path: '/files', action: 'file.upload' },
  'files.content': { method: 'GET', path: '/files/{id}/content', action: 'file.download' },
  'files.thumbnail': { method: 'GET', path: '/files/{id}/thumbnail', action: 'file.download' },
  'notifications.oneClick': {
    method: 'POST',
    path: '/unsubscriptions/{token}',
    action: 'unsubscription.use',
  },
  'practices.pdf': { method: 'GET', path: '/practices/{id}/pdf', action: 'library.open' },
  'people.photo': { method: 'GET', path: '/people/{id}/photo', action: 'person.photo' },
};

/** Every operation that there is, out of the contract itself. */
export const operations: Record<string, Asked> = { ...contractOperations(), ...byteRoutes };

function contractOperations(): Record<string, Asked> {
  const all = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]): [string, Asked] => {
      const { route, meta } = procedure['~orpc'];
      const { method = 'POST', path = '' } = route;
      return [`${feature}.${name}`, { method, path, action: meta.action }];
    }),
  );
  return Object.fromEntries(all);
}

export type Input = Record<string, unknown>;

export interface Answered {
  status: number;
  /** The body as text, with the number of the request left out. */
  text: string;
  code: string;
}

/** Asks over HTTP: names in the path take their part of the input, the rest is query or body. */
export async function ask(
  { server }: World,
  operation: string,
  input: Input,
  cookie: string,
): Promise<Answered> {
  const { method, path } = askedOf(operation);
  const rest = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const response = await fetch(`${server.url}/api${filled}${queryOf(method, rest)}`, {
    method,
    headers: { origin: server.origin, cookie, ...typeOf(method, rest) },
    body: bodyOf(method, rest),
  });
  return readAnswer(response);
}

function askedOf(operation: string): Asked {
  const asked = operations[operation];
  if (!asked) throw new Error(`There is no operation ${operation}.`);
  return asked;
}

function queryOf(method: string, { form, ...rest }: Input): string {
  const inQuery = method === 'GET' || form !== undefined ? Object.entries(rest) : [];
  return inQuery.length > 0
    ? `?${new URLSearchParams(inQuery as [string, string][]).toString()}`
    : '';
}

function typeOf(method: string, rest: Input): Record<string, string> {
  const isJson = method !== 'GET' && !(rest['form'] instanceof FormData);
  return isJson && Object.keys(rest).length > 0 ? { 'content-type': 'application/json' } : {};
}

function bodyOf(method: string, rest: Input): string | FormData | undefined {
  if (method === 'GET') return undefined;
  if (rest['form'] instanceof FormData) return rest['form'];
  return Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined;
}

async function readAnswer(response: Response): Promise<Answered> {
  const raw = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body = isJson ? (JSON.parse(raw) as { code?: string; requestId?: string }) : {};
  const text = body.requestId ? raw.replaceAll(body.requestId, '') : raw;
  return { status: response.status, text, code: body.code ?? '' };
}
