const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago (or ahead) in words; undefined beyond a week, where a date says more. */
export function relativeTime(tag: string, at: Date, now: Date): string | undefined {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const distance = Math.abs(seconds);
  const words = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  if (distance < minute) return tag === 'nl-NL' ? 'zojuist' : 'just now';
  if (distance < hour) return words.format(Math.round(seconds / minute), 'minute');
  if (distance < day) return words.format(Math.round(seconds / hour), 'hour');
  if (distance < 7 * day) return words.format(Math.round(seconds / day), 'day');
  return undefined;
}
