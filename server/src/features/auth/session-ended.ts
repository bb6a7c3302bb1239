import { clock } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { trusted } from '../../platform/mongoose.ts';
import { forgetSession } from './session-memory.ts';
import { Session } from './session.model.ts';

export interface EndedSession {
  /** As `authenticate` gives it: the stored digest, never the token. */
  sessionId: string;
}

interface Listener {
  hear: (ended: EndedSession) => unknown;
  inUse: () => Iterable<string>;
}

const listeners = new Set<Listener>();

/**
 * Hears of sessions that end: at once in this process, after it is durable. Of the sessions that
 * `inUse` names also when another node or time ended them, within two seconds (S-04). Gives the
 * way to stop.
 */
export function onSessionEnded(
  hear: Listener['hear'],
  inUse: Listener['inUse'] = () => [],
): () => void {
  const listener = { hear, inUse };
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellSessionEnded(ended: EndedSession): void {
  forgetSession(ended.sessionId);
  for (const { hear } of listeners) {
    try {
      hear(ended);
    } catch (error) {
      log.error('session.ended', { error });
    }
  }
}

/** Looks again and again whether the sessions in use still are there; gives the way to stop. */
export function watchSessions(): () => void {
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    tellMissing()
      .catch((error: unknown) => log.error('session.watch', { error }))
      .finally(() => (looking = false));
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const LOOK_EVERY_MS = 1_500;

async function tellMissing(): Promise<void> {
  const ids = [...new Set([...listeners].flatMap(({ inUse }) => [...inUse()]))];
  if (ids.length === 0) return;
  const alive = { _id: trusted({ $in: ids }), expiresAt: trusted({ $gt: clock.now() }) };
  const rows = await Session.find(alive, { _id: 1 }).lean();
  const found = new Set(rows.map(({ _id }) => _id));
  for (const sessionId of ids) if (!found.has(sessionId)) tellSessionEnded({ sessionId });
}
