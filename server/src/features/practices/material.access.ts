import { AppError } from '@leerkring/shared/errors.ts';
import type {
  LabelFacts,
  MaterialFacts,
} from '@leerkring/shared/features/practices/materials.policy.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ActionId, FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { trusted } from '../../platform/mongoose.ts';
import { networkById, type StoredNetwork } from '../networks/index.ts';
import { Material, type StoredMaterial } from './material.model.ts';
import { shelfFacts } from './shelf.access.ts';

/** The actions that are decided by the material alone. */
export type MaterialAction = {
  [A in ActionId]: FactsOf<A> extends MaterialFacts
    ? MaterialFacts extends FactsOf<A>
      ? A
      : never
    : never;
}[ActionId];

export interface AccessedMaterial {
  material: StoredMaterial;
  network: StoredNetwork;
  facts: MaterialFacts;
}

/** The material when the actor may do this with it; within a transaction as that sees it. */
export async function accessMaterial(
  actor: Actor,
  id: Id,
  action: MaterialAction,
  session?: ClientSession,
): Promise<AccessedMaterial> {
  const found = await findWithFacts(id, session);
  authorize(actor, action, found?.facts ?? noMaterial);
  if (!found) throw new AppError('not_found');
  return found;
}

/** The same for putting the label on or off, which the facts must say. */
export async function accessLabel(
  actor: Actor,
  { id, labelled }: { id: Id; labelled: boolean },
  session: ClientSession,
): Promise<AccessedMaterial & { facts: LabelFacts }> {
  const found = await findWithFacts(id, session);
  const facts = { ...(found?.facts ?? noMaterial), labelled };
  authorize(actor, 'material.label', facts);
  if (!found) throw new AppError('not_found');
  return { ...found, facts };
}

/** What the policy must know; whether an ancestor carries the label was looked up before. */
export function materialFacts(
  material: StoredMaterial,
  network: StoredNetwork | undefined,
  labelInherited: boolean,
): MaterialFacts {
  return {
    ...shelfFacts(network),
    ownerId: material.ownerId,
    removed: material.removed !== null,
    removedByOwner: material.removed?.byId === material.ownerId,
    notForPupils: material.notForPupils,
    labelInherited,
  };
}

const noMaterial: MaterialFacts = {
  ...shelfFacts(undefined),
  ...{
    ownerId: '',
    removed: false,
    removedByOwner: false,
    notForPupils: true,
    labelInherited: true,
  },
};

async function findWithFacts(
  id: Id,
  session?: ClientSession,
): Promise<AccessedMaterial | undefined> {
  const material = await Material.findById(id)
    .session(session ?? null)
    .lean();
  const network = material ? await networkById(material.networkId) : undefined;
  if (!material || !network) return undefined;
  const labelInherited = await hasLabelledAncestor(material, session);
  return { material, network, facts: materialFacts(material, network, labelInherited) };
}

async function hasLabelledAncestor(
  { lineage }: StoredMaterial,
  session?: ClientSession,
): Promise<boolean> {
  if (lineage.length === 0) return false;
  const labelled = { _id: trusted({ $in: lineage }), notForPupils: true };
  const found = await Material.findOne(labelled)
    .session(session ?? null)
    .lean();
  return found !== null;
}
