import {
  usualWay,
  type NoticeKind,
  type NoticeWay,
} from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { NoticePreference, type StoredNoticePreference } from './preference.model.ts';

/** What holds for somebody who chose nothing: one mail a week, and none at night. */
export function usualPreferences(userId: Id): StoredNoticePreference {
  return {
    _id: userId,
    ways: [],
    digest: { every: 'weekly', weekday: 2, hour: 8 },
    quiet: { on: true, from: 19, until: 7, weekends: true },
    mailOff: false,
  };
}

export async function preferencesOf(
  userId: Id,
  session?: ClientSession,
): Promise<StoredNoticePreference> {
  const stored = await NoticePreference.findById(userId)
    .session(session ?? null)
    .lean();
  return stored ?? usualPreferences(userId);
}

/** The preferences of many in one query. */
export async function preferencesOfAll(
  userIds: Id[],
  session: ClientSession,
): Promise<Map<Id, StoredNoticePreference>> {
  const stored = await NoticePreference.find({ _id: trusted({ $in: userIds }) })
    .session(session)
    .lean();
  const chosen = new Map(stored.map((one) => [one._id, one]));
  return new Map(userIds.map((id) => [id, chosen.get(id) ?? usualPreferences(id)]));
}

/** How somebody wants to hear of a kind in a network: as chosen there, else everywhere, else usual. */
export function wayOf(
  { ways }: StoredNoticePreference,
  kind: NoticeKind,
  networkId: Id | null,
): NoticeWay {
  const ofKind = ways.filter((choice) => choice.kind === kind);
  const here = networkId && ofKind.find((choice) => choice.networkId === networkId);
  return (here || ofKind.find((choice) => choice.networkId === null))?.way ?? usualWay(kind);
}
