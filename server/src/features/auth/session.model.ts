import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

export interface SessionRow {
  /** SHA-256 of the token in the cookie, in hex: a stolen row opens nothing (xA6). */
  _id: string;
  userId: Id;
  startedAt: Date;
  /** When this person last proved who they are: at sign-in, or later for a step-up. */
  provedAt: Date;
  lastSeenAt: Date;
  /** When the row may go; who is let in is decided from the other dates. */
  expiresAt: Date;
  browser: string;
  system: string;
}

export const Session = defineModel<SessionRow>({
  name: 'Session',
  collection: 'sessions',
  fields: {
    userId: String,
    startedAt: Date,
    provedAt: Date,
    lastSeenAt: Date,
    expiresAt: Date,
    browser: String,
    system: String,
  },
  indexes: [{ keys: { userId: 1 } }, { keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
