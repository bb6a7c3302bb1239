import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Line } from '#lib/realtime/conversation.ts';
import { localDay } from './local-day.ts';

/** What stands on one row of a conversation. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string; at: string }
  | { kind: 'line'; key: string; line: Line; isFirst: boolean };

/** A stretch of rows that stays together, also when older or newer ones come. */
export interface Chunk {
  key: string;
  rows: Row[];
}

export interface TranscriptInput {
  lines: Line[];
  meId: string;
  /** What comes after this number was new when the reader came in; undefined without such a line. */
  unreadAfter: number | undefined;
}

const CHUNK = 64;
const GROUP_MS = 5 * 60_000;

/** Lines with day lines and the line above what is new, in stretches. */
export function chunksOf(input: TranscriptInput): Chunk[] {
  const chunks: Chunk[] = [];
  let previous: Line | undefined;
  let marked = input.unreadAfter === undefined;
  for (const line of input.lines) {
    const marks = !marked && isNew(line, input);
    marked ||= marks;
    const key = chunkKey(line);
    const last = chunks.at(-1);
    const rows = last?.key === key ? last.rows : startChunk(chunks, key);
    rows.push(...rowsOf(line, previous, marks));
    previous = line;
  }
  return chunks;
}

export function momentOf(line: Line): string {
  return line.kind === 'message' ? line.message.at : new Date(line.item.queuedAt).toISOString();
}

function startChunk(chunks: Chunk[], key: string): Row[] {
  const rows: Row[] = [];
  chunks.push({ key, rows });
  return rows;
}

// By number and not by place: loading older ones must not move anything to another stretch.
function chunkKey(line: Line): string {
  return line.kind === 'message' ? `r${Math.floor(line.message.r / CHUNK)}` : 'unsent';
}

function rowsOf(line: Line, previous: Line | undefined, marks: boolean): Row[] {
  const at = momentOf(line);
  const day = localDay(at);
  const isNewDay = previous === undefined || localDay(momentOf(previous)) !== day;
  const isFirst = isNewDay || marks || !continues(line, previous);
  const rows: Row[] = [];
  if (isNewDay) rows.push({ kind: 'day', key: `day-${day}`, at });
  if (marks) rows.push({ kind: 'unread', key: 'unread', at });
  return [...rows, { kind: 'line', key: line.key, line, isFirst }];
}

function isNew(line: Line, { meId, unreadAfter = 0 }: TranscriptInput): boolean {
  return line.kind === 'message' && line.message.r > unreadAfter && line.message.author.id !== meId;
}

/** One person going on without a pause: the name and the face need not be said again. */
function continues(line: Line, previous: Line | undefined): boolean {
  if (!previous || authorKey(line) !== authorKey(previous)) return false;
  if (line.kind === 'message' && line.message.replyTo) return false;
  return Date.parse(momentOf(line)) - Date.parse(momentOf(previous)) < GROUP_MS;
}

// An own unsent one goes on after an own sent one.
function authorKey(line: Line): string {
  return line.kind === 'message' ? line.message.author.id : line.item.userId;
}

/** The people whose words are shown, each once. */
export function authorsOf(messages: MessageView[]): string[] {
  return [...new Set(messages.map(({ author }) => author.id))];
}
