import type { z } from 'zod';
import type { criteriaSchema } from '@leerkring/shared/features/questions/question-items.view.ts';
import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import type {
  FormatField,
  questionVisibilities,
} from '@leerkring/shared/features/questions/questions.view.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

export type Criteria = z.infer<typeof criteriaSchema>;
export type Format = Record<FormatField, string>;

export interface StoredQuestion {
  _id: Id;
  networkId: Id;
  editionId: Id | null;
  schoolId: Id;
  regionId: Id | null;
  ownerId: Id;
  /** The owner first, then those who write along; all of one school. */
  writerIds: Id[];
  wording: string;
  format: Format;
  themes: string[];
  clusterId: Id | null;
  visibility: (typeof questionVisibilities)[number];
  status: QuestionStatus;
  parkedFrom: QuestionStatus | null;
  /** Set by the first submission, and never taken away. */
  submittedAt: Date | null;
  /** Whether the network sees it: kept beside what it follows from, because lists ask for it. */
  open: boolean;
  hidden: { by: Id; at: Date; reason: string } | null;
  versionNr: number;
  /** The version at the last step: a higher one now is a new wording. */
  steppedVersionNr: number;
  selfCheck: Criteria | null;
  intake: { plannedAt: Date | null; notes: string; doneAt: Date | null } | null;
  followerIds: Id[];
  /** Those who agreed to help, copied out of the items for the wall. */
  helperIds: Id[];
  /** Those who were asked to help, with those who agreed. */
  askedIds?: Id[];
  outcomeCount: number;
  itemCount: number;
  copiedFrom: Id | null;
  copiedTo: Id | null;
  roomId: StreamId | null;
  /** Number of the last change of anything on its page. */
  revision: number;
  /** Number of the last change of wording, format or settings. */
  textRevision: number;
  lastMovementAt: Date;
  createdAt: Date;
  createdBy: Id;
  /** The key its writer chose. */
  cid: string;
}

const hidden = new Schema({ by: String, at: Date, reason: String }, { _id: false });
const intake = new Schema({ plannedAt: Date, notes: String, doneAt: Date }, { _id: false });

export const Question = defineModel<StoredQuestion>({
  name: 'Question',
  collection: 'questions',
  fields: {
    networkId: String,
    editionId: { type: String, default: null },
    schoolId: String,
    regionId: { type: String, default: null },
    ownerId: String,
    writerIds: [String],
    wording: String,
    format: Object,
    themes: [String],
    clusterId: { type: String, default: null },
    visibility: String,
    status: String,
    parkedFrom: { type: String, default: null },
    submittedAt: { type: Date, default: null },
    open: Boolean,
    hidden: { type: hidden, default: null },
    versionNr: Number,
    steppedVersionNr: Number,
    selfCheck: { type: [{ _id: false, criterion: String, score: String }], default: null },
    intake: { type: intake, default: null },
    followerIds: [String],
    helperIds: [String],
    askedIds: [String],
    outcomeCount: Number,
    itemCount: Number,
    copiedFrom: { type: String, default: null },
    copiedTo: { type: String, default: null },
    roomId: { type: String, default: null },
    revision: Number,
    textRevision: Number,
    lastMovementAt: Date,
    createdAt: Date,
    createdBy: String,
    cid: String,
  },
  indexes: [
    { keys: { networkId: 1, editionId: 1, lastMovementAt: -1, _id: -1 } },
    { keys: { networkId: 1, clusterId: 1 } },
    { keys: { networkId: 1, createdAt: -1 } },
    { keys: { writerIds: 1, status: 1 } },
    { keys: { createdBy: 1, cid: 1 }, unique: true },
  ],
});
