/** The moment at which clocks in the Netherlands show this: `2026-01-29`, `15.30`. */
export function momentIn(day: string, time: string): Date {
  const asIfUtc = new Date(`${day}T${time.replace('.', ':')}:00Z`);
  if (Number.isNaN(asIfUtc.getTime())) throw new Error(`"${day} ${time}" is not a moment.`);
  return new Date(asIfUtc.getTime() - hoursAhead(asIfUtc) * 3_600_000);
}

const zoned = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Amsterdam',
  timeZoneName: 'shortOffset',
});

/** One in winter, two in summer; around the change itself nobody in the stories is awake. */
function hoursAhead(moment: Date): number {
  const offset = zoned.formatToParts(moment).find(({ type }) => type === 'timeZoneName');
  return Number(offset?.value.replace('GMT', ''));
}
