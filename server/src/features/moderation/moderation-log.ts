import {
  moderationDeeds,
  type ModerationEntry,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { Audit, recordAudit, type AuditEntry } from '../../platform/audit.ts';
import { afterCommit } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { accessNetwork } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import type { Content } from './content.access.ts';
import { isReportable } from './subject-kind.ts';

type Deed = ModerationEntry['deed'];

/** The request in which something is asked, for the audit log. */
export interface Asked {
  requestId: string;
}

/** Writes in the audit log, once it is durable, what was done to keep people safe. */
export function noteDeed(
  session: ClientSession,
  deed: { deed: Deed; by: Id; content: Pick<Content, 'key' | 'networkId'>; asked: Asked },
): void {
  const { by: who, content, asked } = deed;
  const { key: target, networkId } = content;
  const { requestId } = asked;
  afterCommit(session, () => recordAudit({ who, action: deed.deed, target, networkId, requestId }));
}

/** What was done in a network, the newest first. */
export async function readModerationLog(
  actor: Actor,
  { slug, after, limit }: { slug: string; after?: string; limit: number },
): Promise<{ items: ModerationEntry[]; next: string | null }> {
  const network = await accessNetwork(actor, slug, 'moderation.log');
  const below = Number(after);
  const entries = await Audit.find({
    networkId: network._id,
    ...(Number.isSafeInteger(below) && after && { seq: trusted({ $lt: below }) }),
    action: trusted({ $in: [...moderationDeeds] }),
  })
    .sort({ seq: -1 })
    .limit(limit)
    .lean();
  const badges = await badgesOf(entries.flatMap(({ who }) => who ?? []));
  const items = entries.flatMap((entry) => presentEntry(entry, badges) ?? []);
  const next = entries.length === limit ? String(entries.at(-1)?.seq ?? '') : null;
  return { items, next };
}

function presentEntry(
  { _id, action, who, at, target }: AuditEntry,
  badges: Awaited<ReturnType<typeof badgesOf>>,
): ModerationEntry | undefined {
  const deed = moderationDeeds.find((one) => one === action);
  if (!deed) return undefined;
  const subject = subjectOf(target);
  return {
    ...{ id: _id, deed, at: at.toISOString() },
    by: deed === 'content.report' || who === null ? null : (badges.get(who) ?? null),
    subject: subject && isReportable(subject.kind) ? { kind: subject.kind, id: subject.id } : null,
  };
}
