import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import type { ClientSession } from 'mongoose';
import { z } from 'zod';
import { clock } from '../clock.ts';
import { afterCommit } from '../database.ts';
import { trusted } from '../mongoose.ts';
import { newId } from '../random.ts';
import { Mail } from './mail.model.ts';
import { templateCalled } from './templates.ts';
import { kickMail } from './worker.ts';

export interface MailRequest {
  template: string;
  to: string;
  locale: Locale;
  /** `u` unless told. */
  addressForm?: AddressForm;
  /** The same template, address and key again is the same mail: it is sent once. */
  dedupeKey: string;
  params: Record<string, string>;
  /** One of many: may be held back, counted and stopped. */
  bulk?: boolean;
  /** The network it is about, when it is one of many of that network. */
  networkId?: Id | null;
}

/**
 * Writes a mail down in the caller's transaction; it leaves right after the commit. Throws
 * `invalid` for an address that is none (xM1).
 */
export async function queueMail(session: ClientSession, request: MailRequest): Promise<void> {
  const { template, to, dedupeKey, ...rest } = request;
  templateCalled(template);
  if (!z.email().safeParse(to).success) throw new AppError('invalid');
  const now = clock.now();
  const fresh = {
    _id: newId(),
    ...{ addressForm: 'u' as const, bulk: false, networkId: null, deferred: false },
    ...rest,
    subject: '',
    state: 'waiting' as const,
    attempts: 0,
    nextAt: now,
    leaseUntil: now,
    createdAt: now,
  };
  await Mail.updateOne(
    { template, to, dedupeKey },
    { $setOnInsert: fresh },
    { upsert: true, session },
  );
  afterCommit(session, kickMail);
}

/** How many bulk mails were written for an address since a moment. */
export async function countBulkMails(
  session: ClientSession,
  to: string,
  since: Date,
): Promise<number> {
  const written = { to, bulk: true, createdAt: trusted({ $gte: since }) };
  return Mail.countDocuments(written).session(session);
}
