import type {
  CaseState,
  ReportReason,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { SubjectKey } from '@leerkring/shared/subject.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

/** What was reported about one thing until somebody closed it. */
export interface StoredCase {
  _id: Id;
  subject: SubjectKey;
  /** Null when the platform handles it: direct messages and profiles. */
  networkId: Id | null;
  authorId: Id | null;
  state: CaseState;
  /** Whether somebody still has to do something; at most one case per thing does. */
  waiting: boolean;
  openedAt: Date;
  /** What those who handle it could not read otherwise: this one text and nothing around it. */
  evidence: string;
  review: { by: Id; at: Date } | null;
  handled: { by: Id; at: Date; note: string } | null;
}

const review = new Schema({ by: String, at: Date }, { _id: false });
const handled = new Schema({ by: String, at: Date, note: String }, { _id: false });

export const ReportCase = defineModel<StoredCase>({
  name: 'ReportCase',
  collection: 'reportCases',
  fields: {
    subject: String,
    networkId: { type: String, default: null },
    authorId: { type: String, default: null },
    state: String,
    waiting: Boolean,
    openedAt: Date,
    evidence: String,
    review: { type: review, default: null },
    handled: { type: handled, default: null },
  },
  indexes: [
    { keys: { subject: 1 }, unique: true, only: { waiting: true } },
    { keys: { subject: 1, _id: -1 } },
    { keys: { networkId: 1, waiting: 1, _id: -1 } },
  ],
});

/** What one person reported. */
export interface StoredReport {
  _id: Id;
  caseId: Id;
  subject: SubjectKey;
  reporterId: Id;
  reason: ReportReason;
  text: string;
  at: Date;
}

export const ContentReport = defineModel<StoredReport>({
  name: 'ContentReport',
  collection: 'contentReports',
  fields: {
    caseId: String,
    subject: String,
    reporterId: String,
    reason: String,
    text: String,
    at: Date,
  },
  indexes: [{ keys: { subject: 1, reporterId: 1 }, unique: true }, { keys: { caseId: 1, _id: 1 } }],
});
