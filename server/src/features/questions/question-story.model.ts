import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import type { ItemKind } from '@leerkring/shared/features/questions/question.items.ts';
import type { QuestionEventKind } from '@leerkring/shared/features/questions/question.story.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';
import type { Format } from './question.model.ts';

/** One change of a question. It holds no words of items, so nothing outlives their removal. */
export interface StoredQuestionEvent {
  _id: Id;
  questionId: Id;
  /** Every change has its own number: two at once cannot both be stored. */
  revision: number;
  kind: QuestionEventKind;
  /** Left out of the life story: small changes on the way. */
  quiet: boolean;
  at: Date;
  by: Id;
  from: QuestionStatus | null;
  to: QuestionStatus | null;
  note: string;
  versionNr: number | null;
  itemId: Id | null;
  itemKind: ItemKind | null;
  /** The key its author chose; the same one again is the same change. */
  cid?: string;
}

export const QuestionEvent = defineModel<StoredQuestionEvent>({
  name: 'QuestionEvent',
  collection: 'questionEvents',
  fields: {
    questionId: String,
    revision: Number,
    kind: String,
    quiet: Boolean,
    at: Date,
    by: String,
    from: { type: String, default: null },
    to: { type: String, default: null },
    note: String,
    versionNr: { type: Number, default: null },
    itemId: { type: String, default: null },
    itemKind: { type: String, default: null },
    cid: String,
  },
  indexes: [
    { keys: { questionId: 1, revision: 1 }, unique: true },
    { keys: { questionId: 1, quiet: 1, revision: -1 } },
    { keys: { questionId: 1, by: 1, cid: 1 }, unique: true, only: { cid: { $exists: true } } },
  ],
});

/** A wording that a question has or had. */
export interface StoredQuestionVersion {
  _id: Id;
  questionId: Id;
  nr: number;
  wording: string;
  format: Format;
  by: Id;
  at: Date;
  why: string;
  /** Number of the change that wrote it. */
  revision: number;
}

export const QuestionVersion = defineModel<StoredQuestionVersion>({
  name: 'QuestionVersion',
  collection: 'questionVersions',
  fields: {
    questionId: String,
    nr: Number,
    wording: String,
    format: Object,
    by: String,
    at: Date,
    why: String,
    revision: Number,
  },
  indexes: [{ keys: { questionId: 1, nr: 1 }, unique: true }],
});
