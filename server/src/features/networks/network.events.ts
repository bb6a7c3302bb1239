import type { Id } from '@leerkring/shared/ids.ts';
import type { MembershipFact } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import type { StoredEdition } from './edition.model.ts';
import { forgetMemberships } from './membership.facts.ts';
import type { StoredNetwork } from './network.model.ts';
import type { StoredRegion } from './region.model.ts';

export interface NetworkCreated {
  network: StoredNetwork;
  regions: StoredRegion[];
  edition: StoredEdition;
}

export interface RegionAdded {
  network: StoredNetwork;
  region: StoredRegion;
}

export interface NetworkChanged {
  before: StoredNetwork;
  after: StoredNetwork;
}

/** `before` is null for who comes, `after` for who goes; both stand there for a change of role. */
export interface MembershipChanged {
  networkId: Id;
  userId: Id;
  before: MembershipFact | null;
  after: MembershipFact | null;
}

type Within<Event> = (session: ClientSession, event: Event) => unknown;

/** Does this in the transaction that makes a network; throwing undoes the network as well. */
export function onNetworkCreated(handler: Within<NetworkCreated>): void {
  handlers.networkCreated.push(handler);
}

/** Does this in the transaction that adds a region to a network that is there. */
export function onRegionAdded(handler: Within<RegionAdded>): void {
  handlers.regionAdded.push(handler);
}

/** Does this in the transaction that changes the texts and settings of a network. */
export function onNetworkChanged(handler: Within<NetworkChanged>): void {
  handlers.networkChanged.push(handler);
}

/** Does this in the transaction that archives a network. */
export function onNetworkArchived(handler: Within<StoredNetwork>): void {
  handlers.networkArchived.push(handler);
}

/** Does this in the transaction that starts, changes or ends a membership. */
export function onMembershipChanged(handler: Within<MembershipChanged>): void {
  handlers.membershipChanged.push(handler);
}

/** Does this once a membership change is durable and membershipsOf tells the new state. */
export function onMembershipCommitted(handler: (event: MembershipChanged) => unknown): void {
  handlers.membershipCommitted.push(handler);
}

export async function tellNetworkCreated(session: ClientSession, event: NetworkCreated) {
  for (const handle of handlers.networkCreated) await handle(session, event);
}

export async function tellRegionAdded(session: ClientSession, event: RegionAdded) {
  for (const handle of handlers.regionAdded) await handle(session, event);
}

export async function tellNetworkChanged(session: ClientSession, event: NetworkChanged) {
  for (const handle of handlers.networkChanged) await handle(session, event);
}

export async function tellNetworkArchived(session: ClientSession, network: StoredNetwork) {
  for (const handle of handlers.networkArchived) await handle(session, network);
}

export async function tellMembershipChanged(session: ClientSession, event: MembershipChanged) {
  // First of all: whoever is woken by what the handlers tell must not find the old rights.
  afterCommit(session, () => forgetMemberships(event.userId, event.networkId));
  for (const handle of handlers.membershipChanged) await handle(session, event);
  afterCommit(session, async () => {
    for (const handle of handlers.membershipCommitted) await handle(event);
  });
}

const handlers = {
  networkCreated: [] as Within<NetworkCreated>[], // the empty list has no type of its own
  regionAdded: [] as Within<RegionAdded>[], // idem
  networkChanged: [] as Within<NetworkChanged>[], // idem
  networkArchived: [] as Within<StoredNetwork>[], // idem
  membershipChanged: [] as Within<MembershipChanged>[], // idem
  membershipCommitted: [] as ((event: MembershipChanged) => unknown)[], // idem
};
