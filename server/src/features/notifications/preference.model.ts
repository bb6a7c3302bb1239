import type {
  NoticeKind,
  NoticeWay,
} from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type {
  DigestChoice,
  QuietHours,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

/** A choice for one kind, in one network or (null) everywhere. */
export interface WayChoice {
  networkId: Id | null;
  kind: NoticeKind;
  way: NoticeWay;
}

/** What somebody chose; nobody has one before choosing anything. */
export interface StoredNoticePreference {
  /** The person. */
  _id: Id;
  ways: WayChoice[];
  digest: DigestChoice;
  quiet: QuietHours;
  mailOff: boolean;
}

const digest = new Schema({ every: String, weekday: Number, hour: Number }, { _id: false });
const quiet = new Schema(
  { on: Boolean, from: Number, until: Number, weekends: Boolean },
  { _id: false },
);

export const NoticePreference = defineModel<StoredNoticePreference>({
  name: 'NoticePreference',
  collection: 'noticePreferences',
  fields: {
    ways: [{ _id: false, networkId: String, kind: String, way: String }],
    digest,
    quiet,
    mailOff: Boolean,
  },
});
