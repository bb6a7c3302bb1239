import type { Id } from '../../ids.ts';
import { hasRole, isPlatformAdmin, runsNetwork, type Actor } from '../../policy/actor.ts';
import { rule } from '../../policy/decision.ts';
import { canEnter, type NetworkFacts } from '../networks/networks.policy.ts';

export interface ContentFacts {
  /** Whether the actor sees the thing now. */
  isSeen: boolean;
  /** Absent for what belongs to no network: direct messages and profiles. */
  networkId?: Id;
  authorId: Id;
  archived: boolean;
}

export interface CaseFacts {
  /** Absent for cases that the platform handles. */
  networkId?: Id;
}

const isAuthor = (actor: Actor, { authorId }: { authorId: Id }) =>
  actor.kind === 'user' && actor.id === authorId;

/** Those who run the network; what belongs to none is a matter of the platform. */
export function canHandle(actor: Actor, { networkId }: CaseFacts): boolean {
  return networkId === undefined ? isPlatformAdmin(actor) : runsNetwork(actor, networkId);
}

const archived = (facts: ContentFacts) => facts.archived;

export const moderationRules = {
  'content.report': rule('content.report', {
    see: (actor, facts: ContentFacts) => actor.kind === 'user' && facts.isSeen,
    act: (actor, facts) => !isAuthor(actor, facts),
  }),
  'reports.list': rule('reports.list', {
    see: canEnter,
    act: (actor, facts: NetworkFacts) => runsNetwork(actor, facts.networkId),
  }),
  'reports.platform': rule('reports.platform', {
    see: (actor) => actor.kind === 'user',
    act: isPlatformAdmin,
  }),
  'report.review': rule('report.review', { see: canHandle }),
  'report.handle': rule('report.handle', { see: canHandle }),
  'content.hide': rule('content.hide', {
    see: (actor, facts: ContentFacts) => facts.isSeen || canHandle(actor, facts),
    archived,
    act: canHandle,
  }),
  'content.restore': rule('content.restore', {
    see: (actor, facts: ContentFacts) => isAuthor(actor, facts) || canHandle(actor, facts),
    archived,
    act: canHandle,
  }),
  'content.seeHidden': rule('content.seeHidden', {
    see: (actor, facts: ContentFacts) => isAuthor(actor, facts) || canHandle(actor, facts),
  }),
  'moderation.log': rule('moderation.log', {
    see: (actor, facts: NetworkFacts) => canEnter(actor, facts) || isPlatformAdmin(actor),
    act: (actor, facts) => isPlatformAdmin(actor) || hasRole(actor, facts.networkId, 'coordinator'),
  }),
  'houseRules.accept': rule('houseRules.accept', {
    see: canEnter,
    archived: (facts: NetworkFacts) => facts.status === 'archived',
  }),
};
