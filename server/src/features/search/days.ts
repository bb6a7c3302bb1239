/** The moment a calendar day begins in the Netherlands. */
export function dayStart(day: string): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  return new Date(utc.getTime() - offsetAt(utc));
}

/** The moment the day after it begins. */
export function dayEnd(day: string): Date {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return dayStart(next.toISOString().slice(0, 10));
}

/** How far the clocks in the Netherlands are ahead of UTC. They only change hours past midnight. */
function offsetAt(moment: Date): number {
  const name = zone.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const hours = /GMT\+(\d+)/.exec(name)?.[1];
  return Number(hours ?? 0) * 3_600_000;
}

const zone = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  timeZoneName: 'shortOffset',
});
