import { resolve } from 'node:path';
import { z } from 'zod';
import { combinationProblems } from './config-combinations.ts';

/** The settings of one process, as read from the environment. */
export type Config = z.infer<typeof environment>;

/** Every problem of the environment at once, one line each. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`The configuration is not right:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads and judges the environment; throws a ConfigError that lists everything wrong (F-16). */
export function readConfig(env: Record<string, string | undefined>): Config {
  const ours = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => isOurs(key) && value !== ''),
  );
  const parsed = environment.safeParse(ours);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.flatMap(problemLines));
  const problems = combinationProblems(parsed.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return parsed.data;
}

let current: Config | undefined;

/** Makes this the configuration of the process. */
export function useConfig(config: Config): void {
  current = config;
}

/** The configuration of the process; throws when nobody called useConfig yet. */
export function config(): Config {
  if (!current) throw new Error('The configuration is not read yet: call useConfig() first.');
  return current;
}

const flag = z
  .enum(['0', '1', 'false', 'true'])
  .transform((text) => text === '1' || text === 'true');
const urlWith = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)),
      `must be a URL that starts with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
    );

const environment = z
  .strictObject({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    ORIGIN: urlWith('http', 'https')
      .refine((text) => new URL(text).origin === text, 'must be only scheme, host and port')
      .optional(),
    DATA_DIR: z.string().default('./data'),
    MONGODB_URL: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/[^/]+\/[^?]+/, 'must be mongodb://host/database')
      .optional(),
    REDIS_URL: urlWith('redis', 'rediss').optional(),
    FILES_URL: urlWith('s3', 'http', 'https').optional(),
    SMTP_URL: urlWith('smtp', 'smtps').optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]+@[^\r\n]+$/, 'must be an e-mail address')
      .default('Leerkring <noreply@leerkring.example>'),
    /** The big red switch: nothing leaves as long as it is on. */
    MAIL_PAUSED: flag.default(false),
    MAIL_ONLY_TO: z
      .string()
      .default('')
      .transform((text) =>
        text
          .toLowerCase()
          .split(/[\s,]+/)
          .filter(Boolean),
      )
      .refine((list) => list.every((one) => one.includes('@')), 'must be addresses or @domains'),
    DEMO: flag.optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    NODE_ENV: z.string().optional(),
    LEERKRING_DEV: flag.default(false),
    LEERKRING_TEST: flag.default(false),
    LEERKRING_TEST_LIMITS: z.enum(['on', 'off']).default('on'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    origin: env.ORIGIN,
    // Absolute, because the pages in development change the working folder.
    dataDir: resolve(env.DATA_DIR),
    mongodbUrl: env.MONGODB_URL,
    redisUrl: env.REDIS_URL,
    filesUrl: env.FILES_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    mailPaused: env.MAIL_PAUSED,
    mailOnlyTo: env.MAIL_ONLY_TO,
    demo: env.DEMO,
    logLevel: env.LOG_LEVEL,
    secret: env.SECRET,
    trustProxy: env.TRUST_PROXY,
    metricsPort: env.METRICS_PORT,
    production: env.NODE_ENV === 'production',
    dev: env.LEERKRING_DEV,
    test: env.LEERKRING_TEST,
    limited: env.LEERKRING_TEST_LIMITS === 'on',
  }));

const shape = new Set(Object.keys(environment.in.shape));

/** Whatever else stands in the environment is not for us, except what carries our prefix. */
function isOurs(key: string): boolean {
  return shape.has(key) || key.startsWith('LEERKRING_');
}

function problemLines(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `${key} is not a setting of Leerkring`)
    : [`${issue.path.join('.')} ${issue.message}`];
}
