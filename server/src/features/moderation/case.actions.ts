import { cleanText } from '@leerkring/shared/clean-text.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { SubjectRef } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { notify } from '../notifications/index.ts';
import { Hiding } from './hiding.model.ts';
import { noteDeed, type Asked } from './moderation-log.ts';
import { ContentReport, ReportCase, type StoredCase } from './report-case.model.ts';
import { contentOf } from './subject-kind.ts';

/** Says that somebody looks at a case; a second one to do so changes nothing. */
export async function reviewCase(asker: Actor, id: Id, asked: Asked): Promise<void> {
  await inTransaction(async (session) => {
    const { actor, opened } = await accessCase(session, asker, id, 'report.review');
    if (opened.state !== 'open') return;
    const review = { by: actor.id, at: clock.now() };
    const change = { $set: { state: 'underReview', review } };
    await ReportCase.updateOne({ _id: id, state: 'open' }, change, { session });
    noteDeed(session, { deed: 'report.review', by: actor.id, content: keysOf(opened), asked });
  });
}

export interface Handling {
  id: Id;
  outcome: 'actionTaken' | 'noAction';
  note: string;
}

/** Closes a case and lets everybody who reported it know; its author only hears of what was done. */
export async function handleCase(
  asker: Actor,
  { id, outcome, note }: Handling,
  asked: Asked,
): Promise<void> {
  await inTransaction(async (session) => {
    const { actor, opened } = await accessCase(session, asker, id, 'report.handle');
    if (opened.state === outcome) return;
    if (!opened.waiting) throw new AppError('conflict', { reason: 'report.closed' });
    const handled = { by: actor.id, at: clock.now(), note: cleanText(note) };
    const change = { $set: { state: outcome, waiting: false, handled } };
    await ReportCase.updateOne({ _id: id, waiting: true }, change, { session });
    await tellReporters(session, opened, { actor, outcome });
    noteDeed(session, { deed: 'report.handle', by: actor.id, content: keysOf(opened), asked });
  });
}

/** Who may not handle a case cannot tell it from one that is not there. */
async function accessCase(
  session: ClientSession,
  actor: Actor,
  id: Id,
  action: 'report.review' | 'report.handle',
): Promise<{ actor: UserActor; opened: StoredCase }> {
  const opened = await ReportCase.findById(id).session(session).lean();
  const networkId = opened ? opened.networkId : '';
  authorize(actor, action, networkId === null ? {} : { networkId });
  if (!opened || actor.kind !== 'user') throw new AppError('not_found');
  return { actor, opened };
}

async function tellReporters(
  session: ClientSession,
  opened: StoredCase,
  { actor, outcome }: { actor: UserActor; outcome: Handling['outcome'] },
): Promise<void> {
  const { _id: caseId, subject, networkId } = opened;
  const reports = await ContentReport.find({ caseId }, { reporterId: 1 }).session(session).lean();
  // No name: who reported hears what came of it, not from whom.
  const about = { kind: 'reportHandled', networkId, actorId: null, once: caseId } as const;
  const ids = reports.map(({ reporterId }) => reporterId);
  const recipients = ids.filter((id) => id !== actor.id);
  const isHidden = (await Hiding.findById(subject).session(session).lean()) !== null;
  const line = isHidden ? aroundHidden(opened) : contentOf(subject);
  // The outcome goes as its name: the page of the reader has the words for it.
  await notify(session, { ...about, subject: line, recipients, text: outcome });
}

/** What was hidden is out of sight for who reported it: the line leads to what is still there. */
function aroundHidden({ subject, networkId, authorId }: StoredCase): SubjectRef {
  if (networkId !== null) return { kind: 'network', id: networkId };
  return authorId === null ? contentOf(subject) : { kind: 'person', id: authorId };
}

function keysOf({ subject, networkId }: StoredCase) {
  return { key: subject, networkId };
}
