import { describe, expect, it } from 'vitest';
import { currentAffiliations, mainSchoolId, moveToSchool, withFunction } from './affiliations.ts';
import type { Affiliation } from './user.model.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const at = (schoolId: string, from: number, to: number | null): Affiliation => ({
  ...{ schoolId, jobFunction: 'teacher', isContact: false },
  ...{ from: day(from), to: to === null ? null : day(to) },
});

describe('the schools of a person', () => {
  it('are those of now; the last one begun stands in lists', () => {
    const all = [at('a', 1, 5), at('b', 2, null), at('c', 4, null), at('d', 20, null)];
    expect(currentAffiliations(all, day(10)).map(({ schoolId }) => schoolId)).toEqual(['b', 'c']);
    expect(mainSchoolId(all, day(10))).toBe('c');
    expect(mainSchoolId([at('a', 1, 5)], day(5))).toBeNull();
  });

  it('change by moving: what was stays as history, what was to come is over too', () => {
    const moved = moveToSchool([at('a', 1, null), at('d', 20, null)], 'b', 'mentor', day(10));
    expect(moved.map(({ schoolId, to }) => [schoolId, to])).toEqual([
      ['a', day(10)],
      ['d', day(10)],
      ['b', null],
    ]);
    expect(moveToSchool([at('a', 1, null)], 'a', 'mentor', day(10))).toEqual([at('a', 1, null)]);
    expect(
      mainSchoolId(moveToSchool([at('a', 1, null)], null, 'mentor', day(10)), day(10)),
    ).toBeNull();
  });

  it('know the function of now; history keeps the one of then', () => {
    const [old, current] = withFunction([at('a', 1, 5), at('b', 5, null)], 'mentor', day(10));
    expect([old?.jobFunction, current?.jobFunction]).toEqual(['teacher', 'mentor']);
  });
});
