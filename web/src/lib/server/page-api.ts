import { error, redirect } from '@sveltejs/kit';
import type { Api } from '@leerkring/shared/contract.ts';
import { signInPath } from './own-path.ts';

/**
 * The contract for pages: what an operation refuses becomes the page that says so, and who is not
 * signed in goes to the entrance and comes back after. The one place where pages translate errors.
 */
export function pageApi(api: Api, url: URL): Api {
  return translated(api, url);
}

function translated<T extends object>(target: T, url: URL): T {
  return new Proxy(target, {
    get: (part, name) => {
      const value: unknown = Reflect.get(part, name);
      return isObject(value) ? translated(value, url) : value;
    },
    apply: async (call, self, args) => {
      if (typeof call !== 'function') return undefined;
      try {
        return await Reflect.apply(call, self, args);
      } catch (caught) {
        return refuse(caught, url);
      }
    },
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

interface Refusal {
  status: number;
  data: { code: string; message: string; requestId: string };
}

function refuse(caught: unknown, url: URL): never {
  if (!isRefusal(caught)) throw caught;
  const { status, data } = caught;
  if (data.code === 'auth_required') redirect(303, signInPath(url));
  // A word in the address that cannot be one of ours is an address that does not exist.
  if (data.code === 'invalid') error(404, data.message, { requestId: data.requestId });
  error(status, data.message, { code: data.code, requestId: data.requestId });
}

// By its shape: the server's error class is another copy than the one in the bundle of the pages.
function isRefusal(caught: unknown): caught is Refusal {
  if (!isObject(caught) || !('status' in caught) || !('data' in caught)) return false;
  const { status, data } = caught;
  return typeof status === 'number' && isObject(data) && 'code' in data && 'requestId' in data;
}
