import type {
  practiceEventKinds,
  reviewAdvices,
} from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';
import type { PracticeTexts } from './practice.model.ts';

/** A wording that was kept, from the first time that somebody else could read it. */
export interface StoredPracticeVersion {
  _id: Id;
  practiceId: Id;
  number: number;
  byId: Id;
  at: Date;
  note: string;
  title: string;
  summary: string;
  texts: PracticeTexts;
}

export const PracticeVersion = defineModel<StoredPracticeVersion>({
  name: 'PracticeVersion',
  collection: 'practiceVersions',
  fields: {
    practiceId: String,
    number: Number,
    byId: String,
    at: Date,
    note: String,
    title: String,
    summary: String,
    texts: { context: Object, approach: Object, result: Object, tips: Object },
  },
  indexes: [{ keys: { practiceId: 1, number: 1 }, unique: true }],
});

/** One line of the revision list. `byId` is absent where a name would say too much. */
export interface StoredPracticeEvent {
  _id: Id;
  practiceId: Id;
  revision: number;
  kind: (typeof practiceEventKinds)[number];
  byId: Id | null;
  at: Date;
  note: string;
  version: number | null;
}

export const PracticeEvent = defineModel<StoredPracticeEvent>({
  name: 'PracticeEvent',
  collection: 'practiceEvents',
  fields: {
    practiceId: String,
    revision: Number,
    kind: String,
    byId: String,
    at: Date,
    note: String,
    version: Number,
  },
  indexes: [{ keys: { practiceId: 1, revision: 1 }, unique: true }],
});

/** What a peer says in one round of review. */
export interface StoredReview {
  _id: Id;
  practiceId: Id;
  round: number;
  byId: Id;
  advice: (typeof reviewAdvices)[number];
  text: string;
  at: Date;
}

export const PracticeReview = defineModel<StoredReview>({
  name: 'PracticeReview',
  collection: 'practiceReviews',
  fields: {
    practiceId: String,
    round: Number,
    byId: String,
    advice: String,
    text: String,
    at: Date,
  },
  indexes: [{ keys: { practiceId: 1, round: 1, byId: 1 }, unique: true }],
});
