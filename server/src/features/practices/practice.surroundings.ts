import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { Fragment } from './fragment.model.ts';
import { Material } from './material.model.ts';
import type { StoredPractice } from './practice.model.ts';
import type { Surroundings } from './practice.needs.ts';
import { PracticeReview } from './practice-story.model.ts';

/** Everything that a step looks at; within a transaction as that sees it. */
export async function surroundingsOf(
  practice: StoredPractice,
  session?: ClientSession,
): Promise<Surroundings> {
  const { _id: practiceId, materialIds, round } = practice;
  const among = { _id: trusted({ $in: materialIds }) };
  const inSession = session ?? null;
  // One after the other: a transaction takes no two questions at once.
  const fragments = await Fragment.find({ practiceId }).session(inSession).lean();
  const materials =
    materialIds.length > 0 ? await Material.find(among).session(inSession).lean() : [];
  const reviews = await PracticeReview.find({ practiceId, round }).session(inSession).lean();
  const byId = new Map(materials.map((material) => [material._id, material]));
  return {
    ...{ practice, fragments, reviews: reviews.length },
    materials: materialIds.flatMap((id) => byId.get(id) ?? []),
  };
}
