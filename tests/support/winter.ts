const DAY_MS = 86_400_000;

/**
 * A moment of a winter week still to come, as ISO text: day 0 is a Monday in November, 1 the Tuesday
 * after it, and 9.00 o'clock is `09:00` in UTC. Ahead of today, because the store itself removes
 * what has expired by the clock on the wall, not by the one that a test sets.
 */
export function winter(day: number, time: string): string {
  return `${new Date(MONDAY + day * DAY_MS).toISOString().slice(0, 10)}T${time}:00Z`;
}

const MONDAY = mondayFrom(Date.UTC(new Date().getUTCFullYear() + 1, 10, 16));

function mondayFrom(moment: number): number {
  const weekday = new Date(moment).getUTCDay();
  return moment + ((8 - weekday) % 7) * DAY_MS;
}
