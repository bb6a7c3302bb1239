// The networks meet in the Netherlands: times are typed and read on the school clock.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as the two fields of a form: `2026-05-28` and `09:30`. */
export function dayAndTime(at: string): { day: string; time: string } {
  const [day = '', time = ''] = clock.format(new Date(at)).split(' ');
  return { day, time };
}

/** The moment of a day and time on the school clock; undefined when they are no date. */
export function schoolMoment(day: string, time: string): string | undefined {
  for (const offset of ['+01:00', '+02:00']) {
    const at = new Date(`${day}T${time}:00${offset}`);
    if (!Number.isNaN(at.getTime()) && clock.format(at) === `${day} ${time}`) {
      return at.toISOString();
    }
  }
  return undefined;
}

/** Today on the school clock. */
export function schoolToday(): string {
  return dayAndTime(new Date().toISOString()).day;
}
