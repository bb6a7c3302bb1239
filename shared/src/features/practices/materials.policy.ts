import type { Id } from '../../ids.ts';
import { hasRole, runsNetwork, type Actor } from '../../policy/actor.ts';
import { rule } from '../../policy/decision.ts';

export interface PracticesNetworkFacts {
  networkId: Id;
  status: 'open' | 'archived';
  /** Whether the network has this part switched on. */
  hasPart: boolean;
}

export interface MaterialFacts extends PracticesNetworkFacts {
  ownerId: Id;
  removed: boolean;
  /** Whether its owner took it away, and not somebody who runs the network. */
  removedByOwner: boolean;
  notForPupils: boolean;
  /** Adapted from something that is not for pupils: the label stays while that is so (BR-21). */
  labelInherited: boolean;
}

export interface LabelFacts extends MaterialFacts {
  /** What the label will be. */
  labelled: boolean;
}

/** The closed part: guests and experts come for their meeting only (C5). */
export function canReadPractices(actor: Actor, facts: PracticesNetworkFacts): boolean {
  return (
    facts.hasPart &&
    hasRole(actor, facts.networkId, 'schoolContact', 'member', 'facilitator', 'coordinator')
  );
}

/** School contacts read along; members and those who run the network bring and write (C5). */
export function canContribute(actor: Actor, facts: PracticesNetworkFacts): boolean {
  return hasRole(actor, facts.networkId, 'member', 'facilitator', 'coordinator');
}

export const isClosed = (facts: PracticesNetworkFacts) => facts.status === 'archived';

/** Removed material is only there for who may put it back. */
export function canSeeMaterial(actor: Actor, facts: MaterialFacts): boolean {
  return canReadPractices(actor, facts) && (!facts.removed || canKeepMaterial(actor, facts));
}

/** Its owner, and who runs the network. */
export function canKeepMaterial(actor: Actor, facts: MaterialFacts): boolean {
  const isOwner = actor.kind === 'user' && actor.id === facts.ownerId;
  return (isOwner && canContribute(actor, facts)) || runsNetwork(actor, facts.networkId);
}

/** What a facilitator took away does not come back by its owner. */
export function canRestoreMaterial(actor: Actor, facts: MaterialFacts): boolean {
  return (
    runsNetwork(actor, facts.networkId) || (facts.removedByOwner && canKeepMaterial(actor, facts))
  );
}

/** Whoever keeps it may put the label on; only who runs the network takes it off again (BR-21). */
export function canLabelMaterial(actor: Actor, facts: LabelFacts): boolean {
  if (facts.labelled) return canKeepMaterial(actor, facts);
  return runsNetwork(actor, facts.networkId) && !facts.labelInherited;
}

const isThere = (facts: MaterialFacts) => !facts.removed;

const material = (name: string, act: (actor: Actor, facts: MaterialFacts) => boolean) =>
  rule(name, { see: canSeeMaterial, archived: isClosed, act });

export const materialRules = {
  'materials.list': rule('materials.list', { see: canReadPractices }),
  'material.see': rule('material.see', { see: canSeeMaterial }),
  'material.bring': rule('material.bring', {
    see: canReadPractices,
    archived: isClosed,
    act: canContribute,
  }),
  'material.edit': material(
    'material.edit',
    (actor, facts) => isThere(facts) && canKeepMaterial(actor, facts),
  ),
  'material.label': rule('material.label', {
    see: canSeeMaterial,
    archived: isClosed,
    act: (actor, facts: LabelFacts) => canLabelMaterial(actor, facts),
  }),
  'material.remove': material(
    'material.remove',
    (actor, facts) => isThere(facts) && canKeepMaterial(actor, facts),
  ),
  'material.restore': material('material.restore', canRestoreMaterial),
  'material.fetch': material('material.fetch', (_actor, facts) => isThere(facts)),
  'material.note': material(
    'material.note',
    (actor, facts) => isThere(facts) && canContribute(actor, facts),
  ),
  'material.adapt': material(
    'material.adapt',
    (actor, facts) => isThere(facts) && canContribute(actor, facts),
  ),
  'exchange.see': rule('exchange.see', { see: canReadPractices }),
};
