import type { Id } from '@leerkring/shared/ids.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { log } from '../platform/log.ts';
import { ownOrigins } from '../platform/http/origin-check.ts';
import type { Authenticate } from '../platform/http/session.ts';
import type { SocketData } from './frames.ts';

/** What stands between a network connection and a socket. */
export interface Gate {
  authenticate: Authenticate;
  /** Whether one more may come in at this moment. */
  admits(): boolean;
  /** Whether this person may open one more connection now. */
  admitsPerson(personId: Id): boolean;
}

/**
 * Lets a WebSocket upgrade through, or answers it with a refusal: a foreign page 403, nobody 401,
 * too many at once 503, one person too often 429. A browser sends the cookie from any page, so the Origin decides first.
 */
export async function passGate(
  gate: Gate,
  request: IncomingMessage,
  socket: Duplex,
): Promise<boolean> {
  const refusal = await refusalOf(gate, request);
  if (refusal === undefined) return true;
  socket.end(
    `HTTP/1.1 ${refusal} ${STATUS_CODES[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
  return false;
}

/** Who was let in with this request. */
export function admittedBy(request: IncomingMessage): SocketData | undefined {
  return admitted.get(request);
}

const admitted = new WeakMap<IncomingMessage, SocketData>();

async function refusalOf(gate: Gate, request: IncomingMessage): Promise<number | undefined> {
  const { origin, host, cookie } = request.headers;
  if (!origin || !ownOrigins(host).includes(origin)) return 403;
  if (!gate.admits()) return 503;
  try {
    const identity = await gate.authenticate(cookie);
    if (identity.actor.kind !== 'user') return 401;
    if (!gate.admitsPerson(identity.actor.id)) return 429;
    admitted.set(request, dataOf(identity.actor, identity));
    return undefined;
  } catch (error) {
    log.error('handshake.failed', { error });
    return 503;
  }
}

function dataOf(
  actor: UserActor,
  { sessionId, locale }: { sessionId?: string; locale?: Locale },
): SocketData {
  return { actor, sessionId, locale: locale ?? 'nl' };
}

/** A gate that lets at most so many through per second, however many knock. */
export function createAdmission(perSecond: number, now: () => number): () => boolean {
  let tokens = perSecond;
  let filledAt = now();
  return () => {
    const moment = now();
    tokens = Math.min(perSecond, tokens + ((moment - filledAt) / 1_000) * perSecond);
    filledAt = moment;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
