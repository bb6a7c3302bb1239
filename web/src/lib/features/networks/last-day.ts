/** Editions end at the midnight after their last day; people speak of that day itself. */
export function lastDay(end: string): Date {
  return new Date(Date.parse(end) - 1);
}
