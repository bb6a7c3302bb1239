import type {
  NoticeKind,
  NoticeWay,
} from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type {
  DigestChoice,
  QuietHours,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { membershipIn, type UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { Inbox } from './inbox.model.ts';
import { digestDueAt } from './mail-moments.ts';
import {
  NoticePreference,
  type StoredNoticePreference,
  type WayChoice,
} from './preference.model.ts';
import { preferencesOf } from './preferences.ts';

export interface PreferenceChange {
  /** A way of null: as usual again. */
  ways?: { networkId: Id | null; kind: NoticeKind; way: NoticeWay | null }[];
  digest?: DigestChoice;
  quiet?: QuietHours;
  mailOff?: boolean;
}

/** Changes what the person chose; only for networks in which the person is. */
export async function changePreferences(actor: UserActor, change: PreferenceChange): Promise<void> {
  for (const { networkId } of change.ways ?? []) {
    if (networkId !== null && !membershipIn(actor, networkId)) throw new AppError('not_found');
  }
  await choose(actor.id, (chosen) => ({
    ...chosen,
    ways: (change.ways ?? []).reduce(withChoice, chosen.ways),
    digest: change.digest ?? chosen.digest,
    quiet: change.quiet ?? chosen.quiet,
    mailOff: change.mailOff ?? chosen.mailOff,
  }));
}

/** Works the new choice out of the one that is there, within one transaction. */
export async function choose(
  userId: Id,
  work: (chosen: StoredNoticePreference) => StoredNoticePreference,
): Promise<void> {
  await inTransaction(async (session) => {
    const next = work(await preferencesOf(userId, session));
    const { _id, ...choices } = next;
    await NoticePreference.updateOne({ _id }, { $set: choices }, { session, upsert: true });
    await planDigest(session, next);
  });
}

/** A digest that was planned comes at the new moment, or not at all. */
async function planDigest(session: ClientSession, chosen: StoredNoticePreference): Promise<void> {
  const inbox = await Inbox.findById(chosen._id).session(session).lean();
  if (!inbox) return;
  const due = digestDueAt(chosen, clock.now());
  const isWanted = due !== undefined && inbox.revision > inbox.digestN;
  const change = isWanted
    ? { $set: { digestDueAt: due } }
    : { $unset: { digestDueAt: 1 as const } };
  await Inbox.updateOne({ _id: chosen._id }, change, { session });
}

function withChoice(
  ways: WayChoice[],
  { networkId, kind, way }: NonNullable<PreferenceChange['ways']>[number],
): WayChoice[] {
  const others = ways.filter((one) => one.networkId !== networkId || one.kind !== kind);
  return way === null ? others : [...others, { networkId, kind, way }];
}
