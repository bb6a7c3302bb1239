import type { NoticeKind } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { defineModel } from '../../platform/mongoose.ts';

/**
 * Something that people must hear of, written with what caused it. It goes once everybody has it in
 * the inbox, so a process that stops in between loses nothing and tells nobody twice.
 */
export interface StoredNoticeEvent {
  _id: Id;
  kind: NoticeKind;
  /** Keys of subjects: what the line is about, and the exact place. */
  subject: string;
  place: string;
  /** Where in the subject it stands, for subjects with numbered places; else null. */
  r: number | null;
  actorId: Id | null;
  networkId: Id | null;
  text: string;
  /** Where the subject stood after it; absent without. */
  state?: string;
  /** The same one again for the same person is the same notice. */
  once: string;
  /** Who has not got it yet. */
  waiting: Id[];
  at: Date;
}

export const NoticeEvent = defineModel<StoredNoticeEvent>({
  name: 'NoticeEvent',
  collection: 'noticeEvents',
  fields: {
    kind: String,
    subject: String,
    place: String,
    r: { type: Number, default: null },
    actorId: { type: String, default: null },
    networkId: { type: String, default: null },
    text: String,
    state: String,
    once: String,
    waiting: [String],
    at: Date,
  },
});
