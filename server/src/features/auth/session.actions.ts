import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { afterCommit } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { randomToken } from '../../platform/random.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { clearSessionCookie, setSessionCookie } from '../../platform/session-cookie.ts';
import { readDevice } from './device-name.ts';
import { rememberDevice } from './known-device.ts';
import { lucia } from './lucia.ts';
import { tellSessionEnded } from './session-ended.ts';
import { endOf, longestMs } from './session-life.ts';
import { forgetSession } from './session-memory.ts';
import { forgetSessionPerson, sessionPerson, type SessionPerson } from './session-person.ts';
import { Session, type SessionRow } from './session.model.ts';

/** Signs somebody in on this browser with a new token; whatever session it had ends (S-15). */
export async function startSession(context: RequestContext, userId: Id): Promise<void> {
  const now = clock.now();
  await endCurrent(context);
  await issue(context, userId, { startedAt: now, provedAt: now });
  await rememberDevice(context, userId);
}

/**
 * Gives this browser a new token after a change of what it may do; the old one ends. With `proved`
 * the person has just shown again who they are.
 */
export async function renewSession(context: RequestContext, proved = true): Promise<void> {
  const row = context.sessionId ? await Session.findById(context.sessionId).lean() : null;
  if (!row) throw new AppError('auth_required');
  await endCurrent(context);
  const provedAt = proved ? clock.now() : row.provedAt;
  await issue(context, row.userId, { startedAt: row.startedAt, provedAt });
}

/** Signs this browser out; fine when it was not signed in. */
export async function endSession(context: RequestContext): Promise<void> {
  await endCurrent(context);
  clearSessionCookie(context);
}

export interface EndOptions {
  /** The session that stays, as `authenticate` gave its id. */
  except?: string;
  /** Ends them together with other changes, or not at all. */
  session?: ClientSession;
}

/** Ends every session of somebody, with their sockets (S-04). */
export async function endSessionsOf(userId: Id, { except, session }: EndOptions = {}) {
  const theirs = { userId, ...(except && { _id: trusted({ $ne: except }) }) };
  const rows = await Session.find(theirs, { _id: 1 }, { session }).lean();
  await Session.deleteMany(theirs, { session });
  const tell = () => rows.forEach(({ _id }) => tellSessionEnded({ sessionId: _id }));
  if (session) afterCommit(session, tell);
  else tell();
}

/** Ends one session, given its id as the store knows it. */
export async function endSessionById(sessionId: string): Promise<void> {
  const row = await Session.findByIdAndDelete(sessionId).lean();
  if (row) tellSessionEnded({ sessionId });
}

/** Moves the end of a session in use along, at most once a minute. */
export async function touchSession(
  sessionId: string,
  seen: Pick<SessionRow, 'startedAt' | 'lastSeenAt'>,
  person: SessionPerson,
): Promise<void> {
  const lastSeenAt = clock.now();
  if (lastSeenAt.getTime() - seen.lastSeenAt.getTime() < TOUCH_MS) return;
  const expiresAt = endOf({ ...seen, lastSeenAt }, person);
  await Session.updateOne({ _id: sessionId }, { $set: { lastSeenAt, expiresAt } });
  forgetSession(sessionId);
}

const TOUCH_MS = 60_000;

async function issue(
  context: RequestContext,
  userId: Id,
  moments: Pick<SessionRow, 'startedAt' | 'provedAt'>,
): Promise<void> {
  forgetSessionPerson(userId);
  const person = await sessionPerson(userId);
  if (!person?.active) throw new AppError('auth_required');
  const token = randomToken();
  const attributes = { ...moments, lastSeenAt: clock.now(), ...readDevice(context.userAgent) };
  await lucia.createSession(userId, attributes, { sessionId: token });
  setSessionCookie(context, token, Math.round(longestMs(person) / 1_000));
}

async function endCurrent({ sessionId }: RequestContext): Promise<void> {
  if (sessionId) await endSessionById(sessionId);
}
