import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { clock } from '../platform/clock.ts';
import { newId } from '../platform/random.ts';
import type { Outcome } from './append-lanes.ts';
import { ENTRY_VERSION, type Entry } from './entries.ts';
import type { Command, EntryDraft, Plan } from './stream-kind.ts';
import type { Stream } from './streams.ts';

/** What the sender hears once it is durable. */
export interface Sent {
  id: Id;
  r: number;
  at: Date;
  /** Whether it had been stored by an earlier send. */
  repeated: boolean;
}

export interface AppliedGroup {
  outcomes: Outcome<Sent>[];
  entries: Entry[];
  /** The stream as it will be; absent when nothing was to be read. */
  stream?: Stream;
}

interface Known {
  /** Entries that were stored under these keys before, by keyOf(). */
  seen: Map<string, Entry>;
  stream?: Stream;
  plan?: Plan<Command>;
}

export function keyOf({ actor, cid }: Command): string {
  return `${actor.id} ${cid}`;
}

/** Works the commands for one stream out in memory: every command gets the next number, a repeat or a refusal. */
export function applyGroup(commands: Command[], { seen, stream, plan }: Known): AppliedGroup {
  const entries: Entry[] = [];
  const after = stream && { ...stream };
  const known = new Map(seen);
  const outcomes = commands.map((command): Outcome<Sent> => {
    try {
      const earlier = known.get(keyOf(command));
      if (earlier) return { verdict: repeatOf(earlier, command) };
      if (!after || !plan) throw new AppError('not_found');
      const entry = applyOne(command, plan, after);
      entries.push(entry);
      known.set(keyOf(command), entry);
      return { verdict: sent(entry, false) };
    } catch (refusal) {
      return { refusal };
    }
  });
  return { outcomes, entries, stream: after };
}

function repeatOf(earlier: Entry, command: Command): Sent {
  if (earlier.h !== command.digest) throw new AppError('cid_conflict');
  return sent(earlier, true);
}

function sent({ m = '', r, at }: Entry, repeated: boolean): Sent {
  return { id: m, r, at, repeated };
}

/** Moves `stream` on, but only when the command is allowed. */
function applyOne(command: Command, plan: Plan<Command>, stream: Stream): Entry {
  const r = stream.head + 1;
  const at = clock.now();
  const draft = plan.apply(command, r, at);
  stream.head = r;
  if (draft.counts) stream.lastMessageR = r;
  return entryOf(command, draft, { s: stream._id, r, at });
}

function entryOf(
  { actor, cid, digest }: Command,
  { t, m }: EntryDraft,
  place: Pick<Entry, 's' | 'r' | 'at'>,
): Entry {
  return { _id: newId(), ...place, t, a: actor.id, k: cid, h: digest, m, v: ENTRY_VERSION };
}
