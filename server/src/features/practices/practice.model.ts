import type { NetworkKind } from '@leerkring/shared/features/networks/networks.view.ts';
import type { LicenceId } from '@leerkring/shared/features/practices/licences.ts';
import type {
  PracticeState,
  PublicCheck,
} from '@leerkring/shared/features/practices/practice-steps.ts';
import type { PracticeSection } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { LongText } from '@leerkring/shared/long-text.ts';
import type { SubjectRef, ThingKind } from '@leerkring/shared/subject.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

export type PracticeTexts = Record<PracticeSection, LongText>;

export interface PracticeAuthor {
  personId: Id;
  schoolId: Id | null;
  showName: boolean;
  /** Who of the school agreed to its name on the public page. */
  showSchool: { byId: Id; at: Date } | null;
}

/** What the form holds. */
export interface PracticeContent {
  title: string;
  summary: string;
  texts: PracticeTexts;
  materialIds: Id[];
  themes: string[];
  schoolTypes: string[];
  licence: LicenceId;
}

export interface StoredPractice extends PracticeContent {
  _id: Id;
  networkId: Id;
  networkKind: NetworkKind;
  /** Person and client id: the same send again finds what it made. */
  sentAs: string;
  state: PracticeState;
  labels: string[];
  authors: PracticeAuthor[];
  source: SubjectRef<ThingKind> | null;
  /** How often it went to its peers. */
  round: number;
  /** Number of the newest kept wording; 0 while it was never submitted. */
  version: number;
  /** Every file that its texts hold or held. */
  fileIds: Id[];
  checks: { ticked: PublicCheck[]; byId: Id; at: Date } | null;
  /** Where it stood when a moderator hid it. */
  hiddenFrom: PracticeState | null;
  /** Readable address of the public page, kept once it was public; the id until then. */
  slug: string;
  publishedAt: Date | null;
  order: string;
  revision: number;
  /** The revision of the last change of its own words. */
  editedRevision: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Long texts come in through their schema; a second one here would only differ from it. */
const texts = { context: Object, approach: Object, result: Object, tips: Object };
const agreed = new Schema({ byId: String, at: Date }, { _id: false });
const author = new Schema(
  {
    personId: String,
    schoolId: String,
    showName: Boolean,
    showSchool: { type: agreed, default: null },
  },
  { _id: false },
);
const checks = new Schema({ ticked: [String], byId: String, at: Date }, { _id: false });
const source = new Schema({ kind: String, id: String }, { _id: false, id: false });

export const Practice = defineModel<StoredPractice>({
  name: 'Practice',
  collection: 'practices',
  fields: {
    networkId: String,
    networkKind: String,
    sentAs: String,
    state: String,
    title: String,
    summary: String,
    texts,
    materialIds: [String],
    themes: [String],
    schoolTypes: [String],
    labels: [String],
    licence: String,
    authors: [author],
    source: { type: source, default: null },
    round: Number,
    version: Number,
    fileIds: [String],
    checks: { type: checks, default: null },
    hiddenFrom: String,
    slug: String,
    publishedAt: Date,
    order: String,
    revision: Number,
    editedRevision: Number,
    createdAt: Date,
    updatedAt: Date,
  },
  indexes: [
    { keys: { sentAs: 1 }, unique: true },
    { keys: { networkId: 1, order: -1 } },
    { keys: { networkId: 1, labels: 1, order: -1 } },
    { keys: { state: 1, publishedAt: -1, _id: -1 } },
    { keys: { slug: 1 }, unique: true },
    { keys: { materialIds: 1 } },
    { keys: { 'source.id': 1, order: -1 }, only: { 'source.id': { $exists: true } } },
  ],
});
