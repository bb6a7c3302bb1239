import { beforeEach, describe, expect, it } from 'vitest';
import { Audit, recordAudit, verifyAudit } from './audit.ts';
import { useStore } from './store-for-tests.ts';

const facts = { who: 'a'.repeat(24), action: 'membership.end', target: 'slug=po', requestId: 'r' };

describe('the audit log', () => {
  useStore();
  beforeEach(() => Audit.deleteMany({}));

  it('is a chain, also when entries come at the same moment', async () => {
    await Promise.all(Array.from({ length: 20 }, () => recordAudit(facts)));
    expect(await verifyAudit()).toEqual({ entries: 20, brokenAt: null });
  });

  it('shows where an entry was changed', async () => {
    for (let entry = 0; entry < 3; entry += 1) await recordAudit(facts);
    await Audit.updateOne({ seq: 2 }, { $set: { who: 'b'.repeat(24) } });
    expect(await verifyAudit()).toEqual({ entries: 1, brokenAt: 2 });
  });

  it('shows where an entry was taken out', async () => {
    for (let entry = 0; entry < 3; entry += 1) await recordAudit(facts);
    await Audit.deleteOne({ seq: 2 });
    expect(await verifyAudit()).toEqual({ entries: 1, brokenAt: 2 });
  });
});
