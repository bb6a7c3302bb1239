import type { RoomFacts } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { MembershipFact, UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import type { Stream } from '../../realtime/streams.ts';
import { actorWithin, membershipsOf } from '../networks/index.ts';
import { factsOf } from './room.ts';

/** The rights of a person on a stream, as new as the `rights` number of that stream. */
export interface FreshRights {
  actor: UserActor;
  facts: RoomFacts;
}

/**
 * The rights as the transaction must see them. Memberships that were read when the stream had its
 * present `rights` number are new enough: the lock on the stream fails when that number moved on.
 * So only the first send after a change of somebody's rights costs a read.
 */
export async function freshRights(
  session: ClientSession,
  stream: Stream,
  actor: UserActor,
): Promise<FreshRights> {
  const memberships = await membershipsAt(session, stream, actor);
  const facts = factsOf(stream);
  if (facts.kind !== 'direct') return { actor: { ...actor, memberships }, facts };
  const otherId = facts.personIds.find((id) => id !== actor.id) ?? actor.id;
  const others = await membershipsAt(session, stream, { ...actor, id: otherId });
  const stillConnected = memberships.some((own) =>
    others.some(({ networkId }) => networkId === own.networkId),
  );
  return { actor: { ...actor, memberships }, facts: { ...facts, stillConnected } };
}

interface Reading {
  rights: number;
  atMs: number;
  memberships: MembershipFact[];
}

/** As long as membershipsOf() may be behind: after that, what it says was read after our reading. */
const FRESH_MS = 2_000;
const CAPACITY = 20_000;
const readings = new Map<string, Reading>();

async function membershipsAt(
  session: ClientSession,
  stream: Stream,
  actor: UserActor,
): Promise<MembershipFact[]> {
  const key = `${stream._id} ${actor.id}`;
  const known = readings.get(key);
  if (known?.rights !== stream.rights) return keep(key, stream, await within(session, actor));
  if (clock.monotonicMs() - known.atMs < FRESH_MS) return known.memberships;
  return membershipsOf(actor.id);
}

async function within(session: ClientSession, actor: UserActor): Promise<MembershipFact[]> {
  return (await actorWithin(session, actor)).memberships;
}

function keep(key: string, { rights }: Stream, memberships: MembershipFact[]): MembershipFact[] {
  if (readings.size >= CAPACITY) readings.clear();
  readings.set(key, { rights, atMs: clock.monotonicMs(), memberships });
  return memberships;
}
