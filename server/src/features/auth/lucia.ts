import { Lucia } from 'lucia';
import type { SessionPerson } from './session-person.ts';
import { sessionAdapter, type SessionAttributes } from './session.adapter.ts';

/** The only door to lucia: it is at its end, so nothing outside this folder may know it. */
export const lucia = new Lucia(sessionAdapter, {
  getSessionAttributes: (stored) => stored,
  getUserAttributes: (person) => person,
});

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: SessionPerson;
  }
}
