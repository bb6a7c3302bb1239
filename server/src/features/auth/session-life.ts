import type { SessionRow } from './session.model.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A session nobody uses ends after this time. */
export const IDLE_MS = 14 * DAY_MS;
const LONGEST_MS = 30 * DAY_MS;
const LONGEST_OF_ADMIN_MS = 12 * HOUR_MS;

/** From sign-in to the last possible moment, however busy (S-15). */
export function longestMs({ platformAdmin }: { platformAdmin: boolean }): number {
  return platformAdmin ? LONGEST_OF_ADMIN_MS : LONGEST_MS;
}

/** When the session ends if nobody uses it any more. */
export function endOf(
  { startedAt, lastSeenAt }: Pick<SessionRow, 'startedAt' | 'lastSeenAt'>,
  person: { platformAdmin: boolean },
): Date {
  const idleEnd = lastSeenAt.getTime() + IDLE_MS;
  return new Date(Math.min(idleEnd, startedAt.getTime() + longestMs(person)));
}
