import type { LinkState } from './link.ts';

export interface PillFacts {
  state: LinkState;
  unsent: number;
  failed: number;
  missed: number;
}

/** What the pill says; the words are in the messages. */
export type Pill =
  | { kind: 'live' }
  | { kind: 'sending'; unsent: number }
  | { kind: 'reconnecting'; unsent: number }
  | { kind: 'failed'; failed: number }
  | { kind: 'missed'; missed: number }
  | { kind: 'ended' };

/** The truth about the connection, the most pressing first. */
export function pillOf({ state, unsent, failed, missed }: PillFacts): Pill {
  if (state === 'ended') return { kind: 'ended' };
  if (state !== 'live') return { kind: 'reconnecting', unsent };
  if (failed > 0) return { kind: 'failed', failed };
  if (unsent > 0) return { kind: 'sending', unsent };
  if (missed > 0) return { kind: 'missed', missed };
  return { kind: 'live' };
}
