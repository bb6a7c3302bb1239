import type { ReportableKind } from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { ClientSession } from 'mongoose';

/** What a feature does for a kind of thing that may be reported and hidden. */
export interface Reportable {
  /**
   * Takes it away from everybody but its author and those who run the network: out of pages, lists,
   * search and what its source of subjects answers. Runs in the transaction that notes the hiding.
   */
  hide(session: ClientSession, actor: UserActor, id: Id, reason: string): Promise<void>;
  /** Puts it back as it was. */
  restore(session: ClientSession, actor: UserActor, id: Id): Promise<void>;
  /** What it says, hidden or not, as plain text; left out where its own page still shows it. */
  text?(id: Id): Promise<string>;
}

const reportables = new Map<ReportableKind, Reportable>();

/** The feature behind a kind says how it is hidden; once per kind, at import. */
export function registerReportable(kind: ReportableKind, reportable: Reportable): void {
  reportables.set(kind, reportable);
}

/** Throws `not_found` for a kind that nobody answers for. */
export function reportableOf(kind: ReportableKind): Reportable {
  const reportable = reportables.get(kind);
  if (!reportable) throw new AppError('not_found');
  return reportable;
}
