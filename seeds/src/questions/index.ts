import type { Told } from '../story.ts';
import type { Deed } from '../timeline.ts';
import { bredeVormingQuestions } from './brede-vorming.ts';
import { flexibelToetsenQuestions } from './flexibel-toetsen.ts';
import { lo2Questions } from './lo2.ts';
import { lobQuestions } from './lob.ts';
import { tellQuestions } from './telling.ts';

/** The lives of the learning questions of the demo. */
export function liveQuestions(told: Told): Deed[] {
  return tellQuestions(told, [
    ...bredeVormingQuestions,
    ...flexibelToetsenQuestions,
    ...lo2Questions,
    ...lobQuestions,
  ]);
}
