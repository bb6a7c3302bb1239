/** What clocks in the Netherlands show at a moment. */
export interface AmsterdamTime {
  /** `2026-11-22`. */
  day: string;
  hour: number;
  minute: number;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
});

export function amsterdamTime(moment: Date): AmsterdamTime {
  const shown = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return { day, hour: Number(part('hour')), minute: Number(part('minute')), weekday };
}

/**
 * The moment at which clocks in the Netherlands show this hour of this day. An hour that is skipped
 * in spring gives the moment after it, one that comes twice in autumn the first.
 */
export function momentOf(day: string, hour: number): Date {
  const asIfUtc = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const summer = new Date(asIfUtc.getTime() - 2 * HOUR_MS);
  return shows(summer, day, hour) ? summer : new Date(asIfUtc.getTime() - HOUR_MS);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return addDays(day, 1 - weekday);
}

const HOUR_MS = 3_600_000;

function shows(moment: Date, day: string, hour: number): boolean {
  const time = amsterdamTime(moment);
  return time.day === day && time.hour === hour;
}
