import type { ReportReason } from '@leerkring/shared/features/moderation/moderation.view.ts';
import { cleanText } from '@leerkring/shared/clean-text.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { membersOf } from '../networks/index.ts';
import { notify } from '../notifications/index.ts';
import { accessContent, type Content, type ContentRef } from './content.access.ts';
import { noteDeed, type Asked } from './moderation-log.ts';
import { ContentReport, ReportCase, type StoredCase } from './report-case.model.ts';
import { reportableOf } from './reportables.ts';

export interface Reporting extends ContentRef {
  reason: ReportReason;
  text: string;
}

/** Tells those who run the network about a thing. A second time by the same person is the first. */
export async function reportContent(
  asker: Actor,
  { kind, id, reason, text }: Reporting,
  asked: Asked,
): Promise<void> {
  const { actor, content } = await accessContent(asker, { kind, id }, 'content.report');
  const evidence = await evidenceOf(content);
  const report = { reporterId: actor.id, reason, text: cleanText(text) };
  try {
    await inTransaction((session) => addReport(session, { content, evidence, report, asked }));
  } catch (error) {
    // Two people at one moment, or one person twice: the other one opened the case.
    if (!isDuplicateKey(error)) throw error;
    await inTransaction((session) => addReport(session, { content, evidence, report, asked }));
  }
}

interface NewReport {
  content: Content;
  evidence: string;
  report: { reporterId: Id; reason: ReportReason; text: string };
  asked: Asked;
}

async function addReport(session: ClientSession, adding: NewReport): Promise<void> {
  const { content, report, asked } = adding;
  const { reporterId } = report;
  const same = { subject: content.key, reporterId };
  if (await ContentReport.findOne(same).session(session).lean()) return;
  const { _id: caseId } = await openCase(session, adding);
  const row = { _id: newId(), caseId, subject: content.key, ...report, at: clock.now() };
  await ContentReport.insertMany([row], { session, lean: true });
  noteDeed(session, { deed: 'content.report', by: reporterId, content, asked });
}

async function openCase(session: ClientSession, adding: NewReport): Promise<StoredCase> {
  const { content, evidence, report } = adding;
  const { key: subject, networkId, authorId } = content;
  const known = await ReportCase.findOne({ subject, waiting: true }).session(session).lean();
  if (known) return known;
  const opened: StoredCase = {
    ...{ _id: newId(), subject, networkId, authorId, evidence, openedAt: clock.now() },
    ...{ state: 'open', waiting: true, review: null, handled: null },
  };
  await ReportCase.insertMany([opened], { session, lean: true });
  await notify(session, {
    ...{ kind: 'reportOpened', subject: content, networkId, once: opened._id },
    // Nobody is told by whom: the one who handles it sees that on the case.
    actorId: null,
    recipients: (await handlersOf(networkId)).filter((id) => id !== report.reporterId),
  });
  return opened;
}

async function handlersOf(networkId: Id | null): Promise<Id[]> {
  if (networkId === null) return [];
  const members = await membersOf(networkId);
  return members.flatMap(({ userId, role }) =>
    role === 'facilitator' || role === 'coordinator' ? userId : [],
  );
}

/** Kept only where those who handle it have no other way to see what it is about. */
async function evidenceOf({ kind, id, networkId, title }: Content): Promise<string> {
  const reportable = reportableOf(kind);
  if (networkId !== null) return '';
  return (await reportable.text?.(id)) ?? title;
}
