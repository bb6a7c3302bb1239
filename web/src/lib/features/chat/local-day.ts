// The day on the school clock, as dates on screen are written by it too.
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const known = new Map<string, string>();

/** The calendar day of a moment, such as `2026-05-28`. */
export function localDay(at: string): string {
  // Offsets are whole hours, so all moments of an hour share a day: ten thousand lines ask little.
  const hour = at.slice(0, 13);
  const day = known.get(hour) ?? format.format(new Date(at));
  known.set(hour, day);
  return day;
}
