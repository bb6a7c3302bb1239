import { createHash, timingSafeEqual } from 'node:crypto';
import { Binary } from 'bson';
import type { Body } from '../wire/message.ts';
import type { Reply } from '../wire/reply.ts';
import type { Client, Handle } from '../wire/serve.ts';
import { USER } from './address.ts';

/** What a client may ask before it has said the password. */
const OPEN = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'endSessions']);

/** Lets commands through for clients that know the password; without a password for all. */
export function guard(handle: Handle, password: string | undefined): Handle {
  if (password === undefined) return handle;
  const trusted = new WeakSet<Client>();
  return (body, client) => {
    const [name = ''] = Object.keys(body);
    if (trusted.has(client) || OPEN.has(name)) return handle(body, client);
    if (name !== 'saslStart') return Promise.resolve(refusal(13, 'Unauthorized', 'Sign in first'));
    return Promise.resolve(signIn(body, client, password, trusted));
  };
}

/** PLAIN: the password itself travels, but only inside this machine. */
function signIn(body: Body, client: Client, password: string, trusted: WeakSet<Client>): Reply {
  const { mechanism, payload } = body;
  const given = payload instanceof Binary ? Buffer.from(payload.value()) : Buffer.alloc(0);
  const expected = Buffer.from(`\0${USER}\0${password}`);
  if (mechanism !== 'PLAIN' || !isEqual(given, expected)) {
    return refusal(18, 'AuthenticationFailed', 'Authentication failed.');
  }
  trusted.add(client);
  return { conversationId: 1, done: true, payload: new Binary(Buffer.alloc(0)), ok: 1 };
}

/** Hashed first, so that neither the time nor the length tells anything. */
function isEqual(one: Buffer, other: Buffer): boolean {
  return timingSafeEqual(hash(one), hash(other));
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function refusal(code: number, codeName: string, errmsg: string): Reply {
  return { ok: 0, code, codeName, errmsg };
}
