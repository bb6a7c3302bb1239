import { describe, expect, it } from 'vitest';
import type { StoredEdition } from './edition.model.ts';
import { currentEdition } from './edition.reading.ts';
import { firstPeriod } from './first-edition.ts';

const year = (number: number, status: StoredEdition['status'] = 'open'): StoredEdition => ({
  ...{ _id: String(number), networkId: 'n', label: String(number), periodKind: 'calendarYear' },
  ...{ start: new Date(Date.UTC(number, 0, 1)), end: new Date(Date.UTC(number, 11, 31)), status },
  ...{ registrationOpen: false, lateEntry: false, fee: null, minMeetings: null, clusters: [] },
  ...{ seats: { softMin: 1, hardMax: null, guestsPerMeeting: 0 }, requiredFunctions: [] },
  ...{ attendance: 'none', renewal: 'none', meetingMinutes: { physical: 180, online: 120 } },
});

describe('the edition that a network is about', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const labelOf = (...editions: StoredEdition[]) => currentEdition(editions, now)?.label;

  it('is the running one, else the nearest to come, else the last', () => {
    expect(labelOf(year(2027), year(2026), year(2025))).toBe('2026');
    expect(labelOf(year(2028), year(2027), year(2025))).toBe('2027');
    expect(labelOf(year(2025), year(2024))).toBe('2025');
  });

  it('is never a concept', () => {
    expect(labelOf(year(2026, 'concept'), year(2025))).toBe('2025');
    expect(labelOf(year(2026, 'concept'))).toBeUndefined();
  });
});

describe('the first edition of a new network', () => {
  it.each([
    ['calendarYear', '2026', '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['schoolYear', '2026-2027', '2026-07-31T22:00:00.000Z', '2027-07-31T22:00:00.000Z'],
    ['series', 'Reeks 2026', '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['project', '2026-2028', '2025-12-31T23:00:00.000Z', '2028-12-31T23:00:00.000Z'],
  ] as const)('of the kind %s begins and ends at Dutch midnight', (kind, label, start, end) => {
    const period = firstPeriod(kind, new Date('2026-05-05T12:00:00Z'));
    expect([period.label, period.start.toISOString(), period.end.toISOString()]).toEqual([
      label,
      start,
      end,
    ]);
  });
});
