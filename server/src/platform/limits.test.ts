import { anonymous, type UserActor } from '@leerkring/shared/policy/actor.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig, useConfig } from './config.ts';
import { setLogLevel } from './log.ts';
import { consumeLimit, giveBackLimit, useLimiters } from './limits.ts';

const user = (id: string): UserActor => ({
  kind: 'user',
  id,
  platformAdmin: false,
  minutesSinceSignIn: 0,
  memberships: [],
});
const sanne = { actor: user('sanne'), address: '192.0.2.1' };
const refused = { code: 'rate_limited' };

async function times(count: number, use: () => Promise<void>): Promise<void> {
  for (let time = 0; time < count; time += 1) await use();
}

describe('a limit', () => {
  beforeEach(() => {
    setLogLevel('silent');
    useConfig(readConfig({}));
    useLimiters();
  });

  it('lets through what it says and no more, with the time to wait', async () => {
    await times(60, () => consumeLimit(sanne, 'change'));
    const error: unknown = await consumeLimit(sanne, 'change').catch((e: unknown) => e);
    expect(error).toMatchObject(refused);
    expect(error).toHaveProperty('data.retryAfterMs', expect.closeTo(60_000, -4));
  });

  it('has a lower ceiling over a short burst', async () => {
    await times(20, () => consumeLimit(sanne, 'send'));
    const error: unknown = await consumeLimit(sanne, 'send').catch((e: unknown) => e);
    expect(error).toMatchObject(refused);
    expect(error).toHaveProperty('data.retryAfterMs', expect.closeTo(10_000, -4));
  });

  it('does not count what is given back', async () => {
    const stranger = { actor: anonymous, address: '192.0.2.9' };
    await times(200, async () => {
      await consumeLimit(stranger, 'signIn');
      await giveBackLimit(stranger, 'signIn');
    });
    await times(50, () => consumeLimit(stranger, 'signIn'));
    await expect(consumeLimit(stranger, 'signIn')).rejects.toMatchObject(refused);
  });

  it('counts people of one school apart, and strangers by address', async () => {
    const pieter = { ...sanne, actor: user('pieter') };
    await times(60, () => consumeLimit(sanne, 'change'));
    await expect(consumeLimit(pieter, 'change')).resolves.toBeUndefined();
    const stranger = { actor: anonymous, address: '192.0.2.1' };
    await times(60, () => consumeLimit(stranger, 'change'));
    await expect(consumeLimit(stranger, 'change')).rejects.toMatchObject(refused);
    const elsewhere = { ...stranger, address: '192.0.2.2' };
    await expect(consumeLimit(elsewhere, 'change')).resolves.toBeUndefined();
  });

  it('of signing in counts the address, whoever is signed in already', async () => {
    await times(50, () => consumeLimit(sanne, 'signIn'));
    const pieter = { ...sanne, actor: user('pieter') };
    await expect(consumeLimit(pieter, 'signIn')).rejects.toMatchObject(refused);
  });

  it('can be switched off for tests only', async () => {
    useConfig(readConfig({ LEERKRING_TEST: '1', LEERKRING_TEST_LIMITS: 'off' }));
    await expect(times(100, () => consumeLimit(sanne, 'change'))).resolves.toBeUndefined();
  });
});
