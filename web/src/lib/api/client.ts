import { decodeProblem } from './problem.ts';

/** Where an operation lives: its method and its path with `{names}`. */
export type Route = [method: string, path: string];
export interface Routes {
  [name: string]: Route | Routes;
}

interface CallOptions {
  signal?: AbortSignal;
}

type Call = (input?: object, options?: CallOptions) => Promise<unknown>;
export interface Calls {
  [name: string]: Call | Calls;
}

/**
 * One function per operation, in the shape of the contract. A call throws ProblemError when the
 * server refuses, and what `fetch` throws when the server is not reached.
 */
export function createClient(routes: Routes, base: () => string): Calls {
  return Object.fromEntries(
    Object.entries(routes).map(([name, at]) => [
      name,
      isRoute(at) ? callOf(at, base) : createClient(at, base),
    ]),
  );
}

function callOf([method, path]: Route, base: () => string): Call {
  return async (input = {}, options = {}) => {
    const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest.get(name));
      rest.delete(name);
      return encodeURIComponent(value);
    });
    const asQuery = method === 'GET' ? queryOf(rest) : '';
    const response = await fetch(base() + address + asQuery, {
      method,
      ...options,
      ...(method !== 'GET' && rest.size > 0 && bodyOf(rest)),
    });
    return answerOf(response);
  };
}

function bodyOf(rest: Map<string, unknown>): RequestInit {
  return {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(rest)),
  };
}

/** Lists become `name[0]`, groups `name[key]`, as the server reads them. */
function queryOf(rest: Map<string, unknown>): string {
  const query = new URLSearchParams([...rest].flatMap(([name, value]) => pairs(name, value)));
  return query.size > 0 ? `?${query}` : '';
}

function pairs(name: string, value: unknown): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => pairs(`${name}[${key}]`, part));
}

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const isOurs = text === '' || isJson(response);
  const body: unknown = isOurs && text !== '' ? JSON.parse(text) : undefined;
  if (!response.ok) throw decodeProblem(body, response.status);
  // The sign-in page of a train's network says 200 as well.
  if (!isOurs) throw new TypeError('Somebody else answered.');
  return body;
}

function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '');
}

function isRoute(at: Route | Routes): at is Route {
  return Array.isArray(at);
}
