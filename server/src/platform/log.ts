import { pino } from 'pino';
import { describeError } from './log-error.ts';

/** The only facts that may stand in a log line: no texts, addresses, tokens or whole objects. */
export interface LogFields {
  requestId?: string;
  userIdHash?: string;
  networkId?: string;
  method?: string;
  route?: string;
  status?: number;
  code?: string;
  rule?: string;
  action?: string;
  ms?: number;
  step?: string;
  job?: string;
  template?: string;
  result?: string;
  domain?: string;
  path?: string;
  count?: number;
  port?: number;
  error?: unknown;
}

type Level = 'debug' | 'info' | 'warn' | 'error';

const writer = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

function write(level: Level, event: string, { error, ...fields }: LogFields): void {
  writer[level](error === undefined ? fields : { ...fields, error: describeError(error) }, event);
}

/** JSON lines on stdout; `event` is a fixed name, never a sentence with values in it. */
export const log = {
  debug: (event: string, fields: LogFields = {}) => write('debug', event, fields),
  info: (event: string, fields: LogFields = {}) => write('info', event, fields),
  warn: (event: string, fields: LogFields = {}) => write('warn', event, fields),
  error: (event: string, fields: LogFields = {}) => write('error', event, fields),
};

export function setLogLevel(level: Level | 'silent'): void {
  writer.level = level;
}
