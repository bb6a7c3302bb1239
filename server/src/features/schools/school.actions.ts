import { AppError } from '@leerkring/shared/errors.ts';
import type { SchoolView } from '@leerkring/shared/features/schools/schools.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { foldedWords } from '../../platform/fold.ts';
import { inTransaction } from '../../platform/database.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { School } from './school.model.ts';
import { presentSchool } from './school.reading.ts';
import { indexSchool } from './school.subjects.ts';

export type SchoolInput = Omit<SchoolView, 'id'>;

/** Adds a school; throws `conflict` when its location code is there already. */
export async function createSchool(
  session: ClientSession | null,
  input: SchoolInput,
): Promise<SchoolView> {
  if (!session) return inTransaction((own) => createSchool(own, input));
  const now = clock.now();
  const fields = { ...input, words: wordsOf(input), createdAt: now, updatedAt: now };
  try {
    const created = await new School(fields).save({ session });
    await indexSchool(session, created.toObject());
    return presentSchool(created.toObject());
  } catch (error) {
    throw isDuplicateKey(error, 'locationCode') ? new AppError('conflict') : error;
  }
}

/** Corrects a school; throws `not_found`, and `conflict` for a location code of another school. */
export async function changeSchool(id: Id, change: Partial<SchoolInput>): Promise<SchoolView> {
  const old = await School.findById(id).lean();
  if (!old) throw new AppError('not_found');
  const words = wordsOf({ ...old, ...change });
  const set = { $set: { ...change, words, updatedAt: clock.now() } };
  try {
    return await inTransaction(async (session) => {
      const options = { session, returnDocument: 'after' } as const;
      const school = await School.findByIdAndUpdate(id, set, options).lean();
      if (!school) throw new AppError('not_found');
      await indexSchool(session, school);
      return presentSchool(school);
    });
  } catch (error) {
    throw isDuplicateKey(error, 'locationCode') ? new AppError('conflict') : error;
  }
}

function wordsOf({ name, place, locationCode }: SchoolInput): string[] {
  return foldedWords(`${name} ${place} ${locationCode}`);
}
