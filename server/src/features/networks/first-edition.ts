import type { Preset } from '@leerkring/shared/features/networks/presets.ts';

type PeriodKind = Preset['edition']['periodKind'];
interface Period {
  label: string;
  start: Date;
  end: Date;
}

/** The period that the first edition of a new network gets; coordinators change it as they like. */
export function firstPeriod(kind: PeriodKind, now: Date): Period {
  return periods[kind](now.getUTCFullYear());
}

// The turn of the year is in winter time, the turn of a school year in summer time.
const winter = (day: string) => new Date(`${day}T00:00:00+01:00`);
const summer = (day: string) => new Date(`${day}T00:00:00+02:00`);

const periods: Record<PeriodKind, (year: number) => Period> = {
  calendarYear: (year) => ({
    label: `${year}`,
    start: winter(`${year}-01-01`),
    end: winter(`${year + 1}-01-01`),
  }),
  schoolYear: (year) => ({
    label: `${year}-${year + 1}`,
    start: summer(`${year}-08-01`),
    end: summer(`${year + 1}-08-01`),
  }),
  series: (year) => ({
    label: `Reeks ${year}`,
    start: winter(`${year}-01-01`),
    end: winter(`${year + 1}-01-01`),
  }),
  project: (year) => ({
    label: `${year}-${year + 2}`,
    start: winter(`${year}-01-01`),
    end: winter(`${year + 3}-01-01`),
  }),
};
