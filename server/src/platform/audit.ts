import type { Id } from '@leerkring/shared/ids.ts';
import { createHash } from 'node:crypto';
import { clock } from './clock.ts';
import { defineModel } from './mongoose.ts';
import { isDuplicateKey } from './store-errors.ts';

/** Who did what to which thing; each entry seals the one before it. */
export interface AuditEntry {
  _id: Id;
  seq: number;
  who: Id | null;
  onBehalfOf: Id | null;
  action: string;
  target: string;
  networkId: Id | null;
  at: Date;
  requestId: string;
  prevHash: string;
  hash: string;
}

export type AuditFacts = Pick<AuditEntry, 'who' | 'action' | 'target' | 'requestId'> &
  Partial<Pick<AuditEntry, 'onBehalfOf' | 'networkId'>>;

export const Audit = defineModel<AuditEntry>({
  name: 'Audit',
  collection: 'audits',
  fields: {
    seq: Number,
    who: String,
    onBehalfOf: String,
    action: String,
    target: String,
    networkId: String,
    at: Date,
    requestId: String,
    prevHash: String,
    hash: String,
  },
  indexes: [{ keys: { seq: 1 }, unique: true }, { keys: { networkId: 1, seq: -1 } }],
});

/** Adds an entry at the end of the chain. */
export async function recordAudit(facts: AuditFacts): Promise<void> {
  // One after the other within this process; another node makes the unique number collide.
  const mine = queue.then(() => append(facts));
  queue = mine.catch(() => {});
  await mine;
}

/** Walks the whole chain; gives the number of the first entry that does not fit, or null. */
export async function verifyAudit(): Promise<{ entries: number; brokenAt: number | null }> {
  let prevHash = GENESIS;
  let entries = 0;
  for await (const entry of Audit.find().sort({ seq: 1 }).lean().cursor()) {
    const fits = entry.seq === entries + 1 && entry.prevHash === prevHash;
    if (!fits || entry.hash !== hashOf(entry)) return { entries, brokenAt: entries + 1 };
    prevHash = entry.hash;
    entries += 1;
  }
  return { entries, brokenAt: null };
}

const GENESIS = 'leerkring';
let queue: Promise<unknown> = Promise.resolve();

async function append(facts: AuditFacts): Promise<void> {
  for (;;) {
    const last = await Audit.findOne().sort({ seq: -1 }).lean();
    const entry = {
      onBehalfOf: null,
      networkId: null,
      ...facts,
      seq: (last?.seq ?? 0) + 1,
      at: clock.now(),
      prevHash: last?.hash ?? GENESIS,
    };
    try {
      await Audit.create({ ...entry, hash: hashOf(entry) });
      return;
    } catch (error) {
      if (!isDuplicateKey(error, 'seq')) throw error;
    }
  }
}

function hashOf(entry: Omit<AuditEntry, '_id' | 'hash'>): string {
  const { seq, who, onBehalfOf, action, target, networkId, at, requestId, prevHash } = entry;
  const sealed = [seq, who, onBehalfOf, action, target, networkId, at.toISOString(), requestId];
  return createHash('sha256')
    .update(JSON.stringify([prevHash, ...sealed]))
    .digest('hex');
}
