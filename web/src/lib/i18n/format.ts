import type { Locale } from '@leerkring/shared/locale.ts';
import { relativeTime } from './relative-time.ts';

/** A point in time as the contract sends it, or as a clock gives it. */
export type Moment = string | number | Date;

export interface Format {
  /** `donderdag 28 mei, 09.30 uur`; with a year when asked. */
  dateTime(at: Moment, options?: { year?: boolean }): string;
  /** `donderdag 28 mei 2026` */
  date(at: Moment, options?: { year?: boolean }): string;
  /** `28 mei`, or `28 mei 2026` */
  shortDate(at: Moment, options?: { year?: boolean }): string;
  /** `09.30 uur` */
  time(at: Moment): string;
  /** `09.30 tot 12.00 uur` */
  timeRange(from: Moment, to: Moment): string;
  /** `5 minuten geleden`, `gisteren`; after a week the short date. `now` keeps it testable. */
  relative(at: Moment, now: Moment): string;
  /** `€ 600,00`, from whole cents. */
  money(cents: number): string;
  number(value: number): string;
  percent(share: number): string;
  /** `1,2 MB`, from bytes. */
  fileSize(bytes: number): string;
  /** `Sanne, Joris en Femke` */
  list(items: Iterable<string>): string;
}

// The networks meet in the Netherlands: a reader on holiday still sees the hour on the school clock.
const timeZone = 'Europe/Amsterdam';
const tags = { nl: 'nl-NL', en: 'en-GB' };

export function createFormat(locale: Locale): Format {
  const tag = tags[locale];
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  return {
    ...createDateFormat(locale, tag),
    money: (cents) => money.format(cents / 100),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    fileSize: (bytes) => formatFileSize(tag, bytes),
    list: (items) => list.format(items),
  };
}

type DateFormat = Pick<
  Format,
  'dateTime' | 'date' | 'shortDate' | 'time' | 'timeRange' | 'relative'
>;

function createDateFormat(locale: Locale, tag: string): DateFormat {
  const write = writer(tag);
  const clock = clockFormat(tag);
  const hour = (at: Moment) => clock.format(new Date(at)).replace(':', locale === 'nl' ? '.' : ':');
  const oClock = locale === 'nl' ? ' uur' : '';
  const date: Format['date'] = (at, { year = true } = {}) =>
    write(at, year ? ['weekday', 'day', 'month', 'year'] : ['weekday', 'day', 'month']);
  const shortDate: Format['shortDate'] = (at, { year = false } = {}) =>
    write(at, year ? ['day', 'month', 'year'] : ['day', 'month']);
  return {
    date,
    shortDate,
    dateTime: (at, { year = false } = {}) => `${date(at, { year })}, ${hour(at)}${oClock}`,
    time: (at) => hour(at) + oClock,
    timeRange: (from, to) => `${hour(from)} ${locale === 'nl' ? 'tot' : 'to'} ${hour(to)}${oClock}`,
    relative: (at, now) =>
      relativeTime(tag, new Date(at), new Date(now)) ?? shortDate(at, { year: true }),
  };
}

type Piece = 'weekday' | 'day' | 'month' | 'year';

// Pieces and not a finished pattern: browsers and servers differ in commas, and then a page would
// change its text while it wakes up.
function writer(tag: string) {
  const pieces = new Intl.DateTimeFormat(tag, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (at: Moment, wanted: Piece[]): string => {
    const found = new Map(pieces.formatToParts(new Date(at)).map((p) => [p.type, p.value]));
    return wanted.map((piece) => found.get(piece)).join(' ');
  };
}

function clockFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

function formatFileSize(tag: string, bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return `${value.toLocaleString(tag, { maximumFractionDigits: digits })}\u00a0${units[step]}`;
}
