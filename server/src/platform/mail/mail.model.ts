import type { Id } from '@leerkring/shared/ids.ts';
import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../mongoose.ts';

/**
 * `unknown`: handed over, but the answer never came; sending it again could make it arrive twice.
 * `kept`: there is no mail server, so it lies in the local outbox.
 */
export type MailState = 'waiting' | 'sending' | 'sent' | 'kept' | 'dropped' | 'failed' | 'unknown';

/** A mail to be sent, written together with what caused it. */
export interface MailItem {
  _id: Id;
  template: string;
  to: string;
  dedupeKey: string;
  locale: Locale;
  addressForm: AddressForm;
  /** Emptied once the mail has left: links in it are secrets. */
  params: Record<string, string>;
  subject: string;
  state: MailState;
  attempts: number;
  nextAt: Date;
  leaseUntil: Date;
  createdAt: Date;
  /** One of many: notices and the like, which may be held back, counted and stopped. */
  bulk: boolean;
  /** The network it is about, for bulk mail of one network. */
  networkId: Id | null;
  /** Whether the server asked for patience because of this address. */
  deferred: boolean;
  /** When it was handed over, whatever became of it. */
  handedAt?: Date;
}

export const Mail = defineModel<MailItem>({
  name: 'Mail',
  collection: 'mails',
  fields: {
    template: String,
    to: String,
    dedupeKey: String,
    locale: String,
    addressForm: String,
    params: Schema.Types.Mixed,
    subject: String,
    state: String,
    attempts: Number,
    nextAt: Date,
    leaseUntil: Date,
    createdAt: Date,
    bulk: { type: Boolean, default: false },
    networkId: { type: String, default: null },
    deferred: { type: Boolean, default: false },
    handedAt: Date,
  },
  indexes: [
    { keys: { template: 1, to: 1, dedupeKey: 1 }, unique: true },
    { keys: { state: 1, nextAt: 1 } },
    { keys: { createdAt: -1, _id: -1 } },
    { keys: { to: 1, bulk: 1, createdAt: 1 } },
    { keys: { bulk: 1, handedAt: 1 }, only: { handedAt: { $exists: true } } },
    { keys: { createdAt: 1 }, expireAfterSeconds: 90 * 86_400 },
  ],
});
