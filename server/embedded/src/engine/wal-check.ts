import { existsSync, readFileSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/**
 * SQLite stops reading its write-ahead log at the first bad frame and forgets what follows. That
 * is right for a tail that a power cut tore, and silent loss for damage further up. Every commit
 * is on disk before the next one starts, so two commits behind a bad frame mean damage.
 * Answers what is wrong, or undefined.
 */
export function findWalDamage(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const wal = readFileSync(file);
  if (wal.length <= HEADER_BYTES) return undefined;
  const littleEndian = (wal.readUInt32BE(0) & 1) === 0;
  const sum = checksum(wal.subarray(0, 24), [0, 0], littleEndian);
  if (!sameSum(sum, wal, 24)) return 'the header of its write-ahead log is unreadable';
  const bad = firstBadFrame(wal, sum, littleEndian);
  if (bad === undefined || commitsFrom(wal, bad) < 2) return undefined;
  return 'its write-ahead log is broken in the middle';
}

type Sum = [number, number];

function firstBadFrame(wal: Buffer, start: Sum, littleEndian: boolean): number | undefined {
  let sum = start;
  for (const at of frames(wal)) {
    sum = checksum(wal.subarray(at, at + 8), sum, littleEndian);
    const page = wal.subarray(at + FRAME_HEADER_BYTES, at + frameBytes(wal));
    sum = checksum(page, sum, littleEndian);
    if (!hasSalt(wal, at) || !sameSum(sum, wal, at + 16)) return at;
  }
  return undefined;
}

/** Frames of an earlier use of the file carry other salts; a commit frame names the file's size. */
function commitsFrom(wal: Buffer, bad: number): number {
  let commits = 0;
  for (const at of frames(wal)) {
    if (at >= bad && hasSalt(wal, at) && wal.readUInt32BE(at + 4) > 0) commits++;
  }
  return commits;
}

function* frames(wal: Buffer): Generator<number> {
  const size = frameBytes(wal);
  for (let at = HEADER_BYTES; at + size <= wal.length; at += size) yield at;
}

function frameBytes(wal: Buffer): number {
  return FRAME_HEADER_BYTES + wal.readUInt32BE(8);
}

function hasSalt(wal: Buffer, frame: number): boolean {
  return wal.compare(wal, 16, 24, frame + 8, frame + 16) === 0;
}

function sameSum([one, two]: Sum, wal: Buffer, at: number): boolean {
  return wal.readUInt32BE(at) === one && wal.readUInt32BE(at + 4) === two;
}

/** The running checksum that SQLite keeps over its log. */
function checksum(bytes: Buffer, [first, second]: Sum, littleEndian: boolean): Sum {
  let one = first;
  let two = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const left = littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const right = littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4);
    one = (one + left + two) >>> 0;
    two = (two + right + one) >>> 0;
  }
  return [one, two];
}
