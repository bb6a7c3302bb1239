import type { SchoolView } from '@leerkring/shared/features/schools/schools.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { queryWords } from '../../platform/fold.ts';
import { trusted } from '../../platform/mongoose.ts';
import { School, type StoredSchool } from './school.model.ts';

const MAX_FOUND = 20;

/** At most twenty schools with a word that starts with each word of `q`; without `q` the first. */
export async function searchSchools(q: string): Promise<SchoolView[]> {
  const starts = queryWords(q);
  if (q.trim() !== '' && starts.length === 0) return [];
  // Folded words hold letters and digits only, so nothing of the query can act as a pattern.
  const conditions = starts.map((start) => ({ words: new RegExp(`^${start}`) }));
  const filter = conditions.length > 0 ? { $and: conditions } : {};
  const schools = await School.find(filter).sort({ name: 1 }).limit(MAX_FOUND).lean();
  return schools.map(presentSchool);
}

/** Many schools in one query; ids of none are left out. */
export async function findSchools(ids: Iterable<Id>): Promise<Map<Id, SchoolView>> {
  const wanted = [...new Set(ids)];
  const filter = { _id: trusted({ $in: wanted }) };
  const schools = wanted.length > 0 ? await School.find(filter).lean() : [];
  return new Map(schools.map((school) => [school._id, presentSchool(school)]));
}

export function presentSchool(school: StoredSchool): SchoolView {
  const { _id, name, locationCode, place, province, holidayRegion, schoolTypes } = school;
  return { id: _id, name, locationCode, place, province, holidayRegion, schoolTypes };
}
