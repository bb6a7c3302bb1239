import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { Names } from './names.ts';
import {
  PracticeEvent,
  PracticeReview,
  PracticeVersion,
  type StoredPracticeEvent,
  type StoredPracticeVersion,
  type StoredReview,
} from './practice-story.model.ts';

/** What happened to a practice so far. */
export interface PracticeStory {
  events: StoredPracticeEvent[];
  reviews: StoredReview[];
  versions: Omit<StoredPracticeVersion, 'title' | 'summary' | 'texts'>[];
}

const MOST = 300;

/** The newest events, reviews and wordings of a practice. */
export async function storyOf(practiceId: Id): Promise<PracticeStory> {
  const [events, reviews, versions] = await Promise.all([
    PracticeEvent.find({ practiceId }).sort({ revision: -1 }).limit(MOST).lean(),
    PracticeReview.find({ practiceId }).sort({ round: -1 }).limit(MOST).lean(),
    PracticeVersion.find({ practiceId })
      .select({ texts: 0, title: 0, summary: 0 })
      .sort({ number: -1 })
      .limit(MOST)
      .lean(),
  ]);
  return { events, reviews, versions };
}

export function peopleInStory({ events, reviews, versions }: PracticeStory): Id[] {
  return [...events, ...reviews, ...versions].flatMap(({ byId }) => byId ?? []);
}

export function presentStory(
  actor: Actor,
  { events, reviews, versions }: PracticeStory,
  names: Names,
): Pick<PracticePage, 'events' | 'reviews' | 'versions'> {
  return {
    events: events.map(({ revision, kind, byId, at, note, version }) => ({
      ...{ revision, kind, by: byId === null ? null : names.person(byId) },
      ...{ at: at.toISOString(), note, version },
    })),
    reviews: reviews.map(({ _id: id, round, byId, advice, text, at }) => ({
      ...{ id, round, by: names.person(byId), advice, text, at: at.toISOString() },
      isMine: actor.kind === 'user' && actor.id === byId,
    })),
    versions: versions.map(({ number, byId, at, note }) => ({
      ...{ number, by: names.person(byId), at: at.toISOString(), note },
    })),
  };
}
