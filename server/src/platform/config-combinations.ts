import type { Config } from './config.ts';

/** Settings that are right by themselves and wrong together. */
export function combinationProblems(config: Config): string[] {
  return combinations.filter(({ when }) => when(config)).map(({ problem }) => problem);
}

const combinations: { when: (config: Config) => boolean; problem: string }[] = [
  {
    when: ({ mongodbUrl, secret }) => mongodbUrl !== undefined && secret === undefined,
    problem: 'SECRET is missing: with MONGODB_URL every node must be given the same one',
  },
  {
    when: ({ secret }) => secret !== undefined && isWeak(secret),
    problem: 'SECRET is too easy to guess: use the output of `openssl rand -base64 48`',
  },
  {
    when: ({ mongodbUrl, demo }) => mongodbUrl !== undefined && demo === true,
    problem: 'DEMO never goes with MONGODB_URL: demo people all have the same password',
  },
  {
    when: ({ mongodbUrl, redisUrl }) => redisUrl !== undefined && mongodbUrl === undefined,
    problem: 'REDIS_URL needs MONGODB_URL: the embedded store serves one process only',
  },
  {
    when: ({ filesUrl }) => filesUrl !== undefined,
    problem: 'FILES_URL cannot be used by this version: files lie under DATA_DIR',
  },
  {
    when: (config) => isProduction(config) && config.origin === undefined,
    problem: 'ORIGIN is missing: in production it must be told, e.g. https://leerkring.example',
  },
  {
    when: (config) => isProduction(config) && config.origin?.startsWith('http:') === true,
    problem: 'ORIGIN must start with https:// in production',
  },
  {
    when: (config) => isProduction(config) && (config.test || config.dev),
    problem: 'LEERKRING_TEST and LEERKRING_DEV do not go with production',
  },
  {
    when: ({ test, limited }) => !test && !limited,
    problem: 'LEERKRING_TEST_LIMITS needs LEERKRING_TEST',
  },
];

function isProduction(config: Config): boolean {
  return config.production && config.mongodbUrl !== undefined;
}

/** A default, a repetition or one word many times: fewer than ten different characters. */
function isWeak(secret: string): boolean {
  return new Set(secret).size < 10 || /change.?me|secret|password|leerkring/i.test(secret);
}
