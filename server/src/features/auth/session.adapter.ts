import type { Adapter, DatabaseSession } from 'lucia';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { endOf } from './session-life.ts';
import { sessionPerson, type SessionPerson } from './session-person.ts';
import { tellSessionEnded } from './session-ended.ts';
import { rememberedSession } from './session-memory.ts';
import { Session, type SessionRow } from './session.model.ts';
import { tokenDigest } from './token-digest.ts';

export type SessionAttributes = Omit<SessionRow, '_id' | 'userId' | 'expiresAt'>;

/**
 * Lets lucia keep its sessions in our store. For lucia the id of a session is the token in the
 * cookie; only its digest is stored, so ids of lists are digests and open nothing.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(token) {
    const row = await rememberedSession(tokenDigest(token));
    if (!row) return [null, null];
    const person = await sessionPerson(row.userId);
    const session = databaseSession(token, row, person);
    return [session, person?.active ? { id: row.userId, attributes: person } : null];
  },

  async getUserSessions(userId) {
    const rows = await Session.find({ userId }).lean();
    const person = await sessionPerson(userId);
    return rows.map((row) => databaseSession(row._id, row, person));
  },

  async setSession({ id, userId, attributes }) {
    const person = await sessionPerson(userId);
    const expiresAt = endOf(attributes, person ?? nobody);
    await Session.create({ _id: tokenDigest(id), userId, ...attributes, expiresAt });
  },

  // Lucia slides in steps of a week; touch() does it by the minute, and knows the end.
  updateSessionExpiration: async () => {},

  async deleteSession(token) {
    const row = await Session.findByIdAndDelete(tokenDigest(token)).lean();
    if (row) tellSessionEnded({ sessionId: row._id });
  },

  async deleteUserSessions(userId) {
    const rows = await Session.find({ userId }).select({ _id: 1 }).lean();
    await Session.deleteMany({ userId });
    for (const { _id } of rows) tellSessionEnded({ sessionId: _id });
  },

  async deleteExpiredSessions() {
    await Session.deleteMany({ expiresAt: trusted({ $lte: clock.now() }) });
  },
};

const nobody = { platformAdmin: false };

function databaseSession(
  id: string,
  row: SessionRow,
  person: SessionPerson | undefined,
): DatabaseSession {
  const { userId, startedAt, provedAt, lastSeenAt, browser, system } = row;
  const attributes = { startedAt, provedAt, lastSeenAt, browser, system };
  return { id, userId, attributes, expiresAt: asLuciaSees(endOf(row, person ?? nobody)) };
}

/** Lucia only knows the clock of the machine, ours can run at another moment: so we judge. */
function asLuciaSees(end: Date): Date {
  return new Date(end > clock.now() ? FAR_MS : 0);
}

const FAR_MS = 8_640_000_000_000_000;
