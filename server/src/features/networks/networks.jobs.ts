import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { everyMinutes } from '../../platform/jobs.ts';
import { trusted } from '../../platform/mongoose.ts';
import { closeMembership } from './membership.actions.ts';
import { Membership } from './membership.model.ts';

/** Memberships whose last day has passed give no right already; this tells who must know. */
export function registerNetworkJobs(): void {
  everyMinutes('networks.endMemberships', 1, endPassedMemberships);
}

async function endPassedMemberships(): Promise<void> {
  const passed = await Membership.find({ ended: false, to: trusted({ $lte: clock.now() }) })
    .limit(500)
    .lean();
  for (const membership of passed) {
    await inTransaction((session) =>
      closeMembership(session, membership, membership.to ?? clock.now()),
    );
  }
}
