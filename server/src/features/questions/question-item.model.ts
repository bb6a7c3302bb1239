import type {
  ExperimentStatus,
  ItemKind,
  OutcomeType,
} from '@leerkring/shared/features/questions/question.items.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { SubjectRef, ThingKind } from '@leerkring/shared/subject.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';
import type { Criteria } from './question.model.ts';

/** What a kind of item says; fields that its kind does not have stand at their empty value. */
export interface ItemContent {
  kind: ItemKind;
  text: string;
  /** Helper: who helps. Action: who does it. */
  personId: Id | null;
  /** Helper: false while only asked. */
  agreed: boolean;
  /** Feedback: the scores of who runs the network, and the wording it was given on. */
  criteria: Criteria | null;
  versionNr: number | null;
  /** Action and experiment: a calendar day. */
  due: string | null;
  done: { by: Id; at: Date } | null;
  status: ExperimentStatus | null;
  whatHappened: string;
  learned: string;
  thing: SubjectRef<ThingKind> | null;
  fileId: Id | null;
  href: string | null;
  outcomeType: OutcomeType | null;
  answered: boolean;
}

export interface StoredQuestionItem extends ItemContent {
  _id: Id;
  questionId: Id;
  networkId: Id;
  by: Id;
  at: Date;
  changedAt: Date | null;
  /** Number of its last change, removal included. */
  revision: number;
  removed: { by: Id; at: Date } | null;
  /** The message that it was harvested from. */
  source: { s: StreamId; messageId: Id; r: number; authorId: Id } | null;
}

const mark = new Schema({ by: String, at: Date }, { _id: false });
const thing = new Schema({ kind: String, id: String }, { _id: false, id: false });
const source = new Schema(
  { s: String, messageId: String, r: Number, authorId: String },
  { _id: false },
);

export const QuestionItem = defineModel<StoredQuestionItem>({
  name: 'QuestionItem',
  collection: 'questionItems',
  fields: {
    questionId: String,
    networkId: String,
    kind: String,
    by: String,
    at: Date,
    changedAt: { type: Date, default: null },
    revision: Number,
    removed: { type: mark, default: null },
    source: { type: source, default: null },
    text: String,
    personId: { type: String, default: null },
    agreed: Boolean,
    criteria: { type: [{ _id: false, criterion: String, score: String }], default: null },
    versionNr: { type: Number, default: null },
    due: { type: String, default: null },
    done: { type: mark, default: null },
    status: { type: String, default: null },
    whatHappened: String,
    learned: String,
    thing: { type: thing, default: null },
    fileId: { type: String, default: null },
    href: { type: String, default: null },
    outcomeType: { type: String, default: null },
    answered: Boolean,
  },
  indexes: [
    { keys: { questionId: 1, revision: 1 } },
    { keys: { kind: 1, personId: 1, due: 1 } },
    { keys: { kind: 1, due: 1 } },
  ],
});
