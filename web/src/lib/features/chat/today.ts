import { localDay } from './local-day.ts';

/** Whether a moment is on the present day of the school clock. */
export function isToday(at: string, now: number = Date.now()): boolean {
  return localDay(at) === localDay(new Date(now).toISOString());
}
