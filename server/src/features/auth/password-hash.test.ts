import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFits } from './password-hash.ts';

describe('hashing', () => {
  it('is Argon2id with at least 19 MiB and two rounds, and another salt each time', async () => {
    const [one, two] = await Promise.all([hashPassword('appels'), hashPassword('appels')]);
    expect(one).toMatch(/^\$argon2id\$/);
    expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(one).not.toBe(two);
  });

  it('knows the password again in any form of Unicode, and no other', async () => {
    const hash = await hashPassword('café ﬁets');
    expect(await passwordFits(hash, 'cafe\u0301 fiets')).toBe(true);
    expect(await passwordFits(hash, 'cafe fiets')).toBe(false);
    expect(await passwordFits(undefined, 'café fiets')).toBe(false);
  });

  it('lets at most fifty wait and asks the rest to come back', async () => {
    const asked = Array.from({ length: 70 }, () => passwordFits(undefined, 'x'));
    const results = await Promise.allSettled(asked);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(16);
    expect(refused.length).toBeLessThanOrEqual(19);
    expect(refused[0]).toMatchObject({ reason: { code: 'rate_limited' } });
    expect(await passwordFits(undefined, 'x')).toBe(false);
  });
});
