import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from './config.ts';

let loaded: { dataDir: string; secret: string } | undefined;

/** The secret of this installation: SECRET, else the one kept in DATA_DIR, made at first use. */
export function secret(): string {
  const { secret: given, dataDir } = config();
  if (given) return given;
  if (loaded?.dataDir !== dataDir) loaded = { dataDir, secret: keptIn(dataDir) };
  return loaded.secret;
}

/** A keyed digest; `purpose` keeps uses apart, so that one leaked value says nothing elsewhere. */
export function keyedDigest(purpose: string, value: string): string {
  return createHmac('sha256', secret()).update(`${purpose}\0${value}`).digest('base64url');
}

function keptIn(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secret');
  try {
    writeFileSync(path, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
