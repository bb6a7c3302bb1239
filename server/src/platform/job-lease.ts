import { clock } from './clock.ts';
import { defineModel, trusted } from './mongoose.ts';

/** When a job runs next and who holds it; shared by all nodes. */
interface JobLease {
  /** The name of the job. */
  _id: string;
  nextAt: Date;
  leaseUntil: Date;
}

const JobLeases = defineModel<JobLease>({
  name: 'JobLease',
  collection: 'jobs',
  fields: { nextAt: Date, leaseUntil: Date },
});

const LEASE_MS = 10 * 60_000;

/** Writes the job down the first time it is seen. */
export async function noteJob(name: string, nextAt: Date): Promise<void> {
  const unknown = { nextAt, leaseUntil: new Date(0) };
  await JobLeases.updateOne({ _id: name }, { $setOnInsert: unknown }, { upsert: true });
}

/** Takes a due job for ten minutes; false when it is not due or somebody else has it. */
export async function claimJob(name: string): Promise<boolean> {
  const now = clock.now();
  const due = { _id: name, nextAt: trusted({ $lte: now }), leaseUntil: trusted({ $lt: now }) };
  const lease = { $set: { leaseUntil: new Date(now.getTime() + LEASE_MS) } };
  return (await JobLeases.findOneAndUpdate(due, lease)) !== null;
}

export async function finishJob(name: string, nextAt: Date): Promise<void> {
  await JobLeases.updateOne({ _id: name }, { $set: { nextAt, leaseUntil: new Date(0) } });
}
