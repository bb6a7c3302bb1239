import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const secret = 'q3Zt9vXw1LmN8rTy6BcD4fGhJ2kPsUeA';
const cluster = { MONGODB_URL: 'mongodb://one,two/leerkring?replicaSet=rs', SECRET: secret };
const production = { ...cluster, NODE_ENV: 'production', ORIGIN: 'https://kring.example' };

describe('the configuration', () => {
  it('needs nothing: then it is a demo on this machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
    });
  });

  it('takes the settings of a cluster in production', () => {
    const config = readConfig({ ...production, TRUST_PROXY: '1', REDIS_URL: 'redis://cache' });
    expect(config).toMatchObject({ origin: 'https://kring.example', trustProxy: 1 });
  });

  it('leaves alone what is meant for others, and empty means absent', () => {
    expect(readConfig({ PATH: '/bin', HOME: '/root', ORIGIN: '' }).origin).toBeUndefined();
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a port that is none', { PORT: 'web' }, /^PORT /],
    ['a port out of range', { PORT: '70000' }, /^PORT /],
    ['an origin with a path', { ORIGIN: 'https://kring.example/a' }, /^ORIGIN /],
    ['an origin of another kind', { ORIGIN: 'ftp://kring.example' }, /^ORIGIN /],
    [
      'a database without a name',
      { MONGODB_URL: 'mongodb://one', SECRET: secret },
      /^MONGODB_URL /,
    ],
    ['a mail server over http', { SMTP_URL: 'http://mail.example' }, /^SMTP_URL /],
    ['a sender with a line break', { MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, /^MAIL_FROM /],
    ['a log level nobody knows', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL /],
    ['a negative number of proxies', { TRUST_PROXY: '-1' }, /^TRUST_PROXY /],
    ['a maybe', { DEMO: 'maybe' }, /^DEMO /],
    ['a setting with a typing error', { LEERKRING_DEVV: '1' }, /^LEERKRING_DEVV is not a setting/],
    ['a short secret', { SECRET: 'kort' }, /^SECRET must have at least 32/],
    ['a secret of one letter', { SECRET: 'a'.repeat(40) }, /^SECRET is too easy/],
    ['the secret of an example', { SECRET: `change-me-${secret}` }, /^SECRET is too easy/],
    ['a cluster without a secret', { MONGODB_URL: cluster.MONGODB_URL }, /^SECRET is missing/],
    ['demo people in a cluster', { ...cluster, DEMO: '1' }, /^DEMO never goes with/],
    ['shared limits on a store of one', { REDIS_URL: 'redis://cache' }, /^REDIS_URL needs/],
    ['files elsewhere, which we cannot do yet', { FILES_URL: 's3://files' }, /^FILES_URL cannot/],
    ['production over http', { ...production, ORIGIN: 'http://kring.example' }, /https:\/\//],
    ['production without an origin', { ...cluster, NODE_ENV: 'production' }, /^ORIGIN is missing/],
    ['test switches in production', { ...production, LEERKRING_TEST: '1' }, /do not go with prod/],
    ['limits off outside tests', { LEERKRING_TEST_LIMITS: 'off' }, /needs LEERKRING_TEST/],
  ])('refuses %s', (_what, env, line) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(line)]);
  });

  it('tells everything that is wrong at once and repeats no values', () => {
    const problems = problemsOf({ PORT: 'web', SECRET: 'geheim', LEERKRING_X: '1' });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('geheim');
  });
});

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('This configuration was taken for right.');
}
