import type { RichText } from '@leerkring/shared/rich-text.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { QuoteView } from '@leerkring/shared/features/chat/chat.view.ts';

export type OutboxState = 'queued' | 'sending' | 'confirmed' | 'failed' | 'stale';

/** A message that this device still has to bring to the server, or just did. */
export interface OutboxItem {
  cid: string;
  userId: string;
  s: string;
  /** Local order: the order in which things were said on this device. */
  n: number;
  queuedAt: number;
  body: RichText;
  files: FileView[];
  replyTo: QuoteView | null;
  state: OutboxState;
  attempts: number;
  /** The number the server gave, once confirmed. */
  r?: number;
  /** Why it failed, in the words of the server. */
  problem?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** After a day we no longer send by ourselves: the moment may have passed, so we ask. */
export function isStale(item: OutboxItem, now: number): boolean {
  return now - item.queuedAt > DAY_MS;
}

/** 128 random bits as text; the same send keeps it for ever. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
