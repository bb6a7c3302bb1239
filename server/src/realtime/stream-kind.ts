import type { EntryView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import type { Entry } from './entries.ts';
import type { Stream } from './streams.ts';

/** Something somebody wants to add to a stream. Each feature adds what its own commands carry. */
export interface Command {
  actor: UserActor;
  /** The key the sender chose. */
  cid: string;
  /** Keyed digest of what is asked. */
  digest: string;
}

/** What a command becomes when it is allowed. */
export interface EntryDraft {
  t: Entry['t'];
  /** The message it is about. */
  m: Id;
  /** Whether it counts as unread to others. */
  counts: boolean;
}

/** Commands for one stream being worked out in memory, between reading and writing. */
export interface Plan<C extends Command> {
  /** Judges the command and applies it under the number it would get; throws an AppError. */
  apply(command: C, r: number, at: Date): EntryDraft;
  /** The entries as readers see them, out of what is in memory. */
  present(entries: Entry[]): Promise<EntryView[]>;
}

/** What the feature behind a stream answers for. */
export interface StreamKind<C extends Command = Command, P extends Plan<C> = Plan<C>> {
  plan(session: ClientSession, stream: Stream, commands: C[]): Promise<P>;
  /** Writes everything that was applied to these plans. */
  save(session: ClientSession, plans: P[]): Promise<void>;
  present(s: StreamId, entries: Entry[]): Promise<EntryView[]>;
}

let kind: StreamKind | undefined;

/** The feature that answers for streams registers itself once, at start. */
export function registerStreamKind<C extends Command, P extends Plan<C>>(
  registered: StreamKind<C, P>,
): void {
  kind = registered;
}

export function streamKind(): StreamKind {
  if (!kind) throw new Error('No feature answers for streams yet: call registerStreamKind().');
  return kind;
}
