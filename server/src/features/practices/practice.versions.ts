import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { badgeOf } from '../people/index.ts';
import { PracticeVersion } from './practice-story.model.ts';

/** An earlier wording of a practice; fragments are never part of it, so none outlives its consent. */
export async function presentVersion(practiceId: Id, number: number) {
  const version = await PracticeVersion.findOne({ practiceId, number }).lean();
  if (!version) throw new AppError('not_found');
  const { byId, at, note, title, summary, texts } = version;
  return { number, by: await badgeOf(byId), at: at.toISOString(), note, title, summary, texts };
}
