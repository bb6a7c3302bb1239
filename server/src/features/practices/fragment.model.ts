import type {
  ConsentState,
  PracticeSection,
} from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { SubjectRef, ThingKind } from '@leerkring/shared/subject.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

/** Words of a contributor in a good practice. Without consent the words are not kept (M3). */
export interface StoredFragment {
  _id: Id;
  practiceId: Id;
  networkId: Id;
  sentAs: string;
  personId: Id;
  schoolId: Id | null;
  /** Empty once it was refused or taken back. */
  text: string;
  source: SubjectRef<ThingKind>;
  place: PracticeSection;
  consent: ConsentState;
  showName: boolean;
  askedById: Id;
  at: Date;
  answeredAt: Date | null;
}

const source = new Schema({ kind: String, id: String }, { _id: false, id: false });

export const Fragment = defineModel<StoredFragment>({
  name: 'PracticeFragment',
  collection: 'practiceFragments',
  fields: {
    practiceId: String,
    networkId: String,
    sentAs: String,
    personId: String,
    schoolId: String,
    text: String,
    source,
    place: String,
    consent: String,
    showName: Boolean,
    askedById: String,
    at: Date,
    answeredAt: Date,
  },
  indexes: [
    { keys: { sentAs: 1 }, unique: true },
    { keys: { practiceId: 1, _id: 1 } },
    { keys: { personId: 1, _id: -1 } },
  ],
});
