import type { QuietHours } from '@leerkring/shared/features/notifications/notifications.view.ts';
import { addDays, amsterdamTime, mondayOf, momentOf } from '../../platform/amsterdam-time.ts';
import type { StoredNoticePreference } from './preference.model.ts';

/** Time to read it in the product before a mail is written. */
export const HOLD_BACK_MS = 5 * 60_000;

/** Later than this a mail at once is none any more: it waits for the digest. */
const LATEST_MS = 24 * 3_600_000;

/** When a mail about something of `at` is due; undefined when it is too late for one. */
export function mailDueAt(
  { quiet, mailOff }: Pick<StoredNoticePreference, 'quiet' | 'mailOff'>,
  at: Date,
  now: Date,
): Date | undefined {
  if (mailOff || now.getTime() - at.getTime() > LATEST_MS) return undefined;
  return afterQuiet(quiet, new Date(at.getTime() + HOLD_BACK_MS));
}

/** When the next calm mail is due, strictly after `now`; undefined for those who want none. */
export function digestDueAt(
  { digest, quiet, mailOff }: Pick<StoredNoticePreference, 'digest' | 'quiet' | 'mailOff'>,
  now: Date,
): Date | undefined {
  if (mailOff || digest.every === 'never') return undefined;
  const today = amsterdamTime(now).day;
  const first = digest.every === 'daily' ? today : addDays(mondayOf(today), digest.weekday - 1);
  const step = digest.every === 'daily' ? 1 : 7;
  const thisTime = momentOf(first, digest.hour);
  const next = thisTime > now ? thisTime : momentOf(addDays(first, step), digest.hour);
  return afterQuiet(quiet, next);
}

/** The day or week that a calm mail is for: at most one of each. */
export function digestPeriod(every: 'daily' | 'weekly' | 'never', moment: Date): string {
  const { day } = amsterdamTime(moment);
  return every === 'daily' ? `day ${day}` : `week ${mondayOf(day)}`;
}

/** The moment itself, or the end of the quiet hours in which it falls. */
export function afterQuiet(quiet: QuietHours, moment: Date): Date {
  let end = moment;
  // A night may end in a weekend and a weekend in a night: two steps a day at most.
  for (let step = 0; step < 8; step += 1) {
    const later = endOfQuiet(quiet, end);
    if (later === undefined) return end;
    end = later;
  }
  return end;
}

function endOfQuiet({ on, from, until, weekends }: QuietHours, moment: Date): Date | undefined {
  const { day, hour, weekday } = amsterdamTime(moment);
  if (!on) return undefined;
  if (weekends && weekday > 5) return momentOf(addDays(day, 8 - weekday), 0);
  if (from === until) return undefined;
  const crossesMidnight = from > until;
  if (crossesMidnight && hour >= from) return momentOf(addDays(day, 1), until);
  const isQuiet = crossesMidnight ? hour < until : hour >= from && hour < until;
  return isQuiet ? momentOf(day, until) : undefined;
}
