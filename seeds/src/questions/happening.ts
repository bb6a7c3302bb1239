import type { CriterionId } from '@leerkring/shared/features/questions/question.criteria.ts';
import type {
  HarvestKind,
  OutcomeType,
} from '@leerkring/shared/features/questions/question.items.ts';
import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import type { FormatField } from '@leerkring/shared/features/questions/questions.view.ts';
import type { PersonKey } from '../cast.ts';
import type { NetworkKey } from '../networks/index.ts';

/** The life of one learning question, as a story tells it. */
export interface QuestionTale {
  network: NetworkKey;
  by: PersonKey;
  with?: PersonKey[];
  on: string;
  at: string;
  wording: string;
  themes: string[];
  format: Partial<Record<FormatField, string>>;
  then: Happening[];
}

export type Happening = { on: string; at: string; by: PersonKey } & What;

/** Days are those of the stories; a `name` is for coming back on it later in the same tale. */
export type What =
  | { do: 'write'; why: string; wording?: string; format?: QuestionTale['format'] }
  | { do: 'move'; to: QuestionStatus; note?: string }
  | { do: 'intake'; planned?: { on: string; at: string }; notes?: string; held?: boolean }
  | { do: 'cluster'; name: string }
  | { do: 'advise'; text: string; met: CriterionId[] }
  | { do: 'react'; text: string }
  | { do: 'help'; text: string }
  | { do: 'plan'; name: string; text: string; who: PersonKey; due: string }
  | { do: 'finish'; name: string }
  | { do: 'try'; name: string; text: string; until: string }
  | { do: 'conclude'; name: string; whatHappened: string; learned: string }
  | { do: 'find'; type: OutcomeType; text: string }
  | { do: 'wonder'; text: string }
  | { do: 'say'; text: string }
  /** Out of the last thing that somebody said in a room; without a room in that of the question. */
  | { do: 'harvest'; as: HarvestKind; of: PersonKey; room?: string; text?: string };
