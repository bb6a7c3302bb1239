import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { op } from '../../platform/operations.ts';
import { balancesOf } from './exchange.reading.ts';
import { accessMaterial } from './material.access.ts';
import { addVersion, adaptMaterial, bringMaterial, editMaterial } from './material.actions.ts';
import { fetchMaterial, noteMaterial } from './material.fetching.ts';
import { labelMaterial, removeMaterial, restoreMaterial } from './material.keeping.ts';
import { listMaterials } from './material.listing.ts';
import { presentMaterialPage } from './material.page.ts';
import { accessShelf } from './shelf.access.ts';

const materials = op.materials;

export const materialsOperations = {
  list: materials.list.handler(async ({ input: { slug, ...query }, context: { actor } }) => {
    const network = await accessShelf(actor, slug, 'materials.list');
    return listMaterials(actor, network._id, query);
  }),

  open: materials.open.handler(({ input, context }) => pageOf(context.actor, input.id)),

  bring: materials.bring.handler(async ({ input: { slug, ...input }, context: { actor } }) => {
    const { _id } = await bringMaterial(actor, slug, input);
    return pageOf(actor, _id);
  }),

  adapt: materials.adapt.handler(async ({ input: { id, ...input }, context: { actor } }) => {
    const { _id } = await adaptMaterial(actor, id, input);
    return pageOf(actor, _id);
  }),

  addVersion: materials.addVersion.handler(
    async ({ input: { id, ...version }, context: { actor } }) => {
      await addVersion(actor, id, version);
      return pageOf(actor, id);
    },
  ),

  edit: materials.edit.handler(async ({ input: { id, ...change }, context: { actor } }) => {
    await editMaterial(actor, id, change);
    return pageOf(actor, id);
  }),

  label: materials.label.handler(async ({ input, context: { actor } }) => {
    await labelMaterial(actor, input.id, input.notForPupils);
    return pageOf(actor, input.id);
  }),

  remove: materials.remove.handler(async ({ input, context: { actor } }) => {
    await removeMaterial(actor, input.id, input.reason);
    return pageOf(actor, input.id);
  }),

  restore: materials.restore.handler(async ({ input, context: { actor } }) => {
    await restoreMaterial(actor, input.id);
    return pageOf(actor, input.id);
  }),

  fetch: materials.fetch.handler(async ({ input, context: { actor } }) => {
    await fetchMaterial(actor, input.id);
    return pageOf(actor, input.id);
  }),

  note: materials.note.handler(async ({ input: { id, ...note }, context: { actor } }) => {
    await noteMaterial(actor, id, note);
    return pageOf(actor, id);
  }),

  balance: materials.balance.handler(async ({ input, context: { actor } }) => {
    const network = await accessShelf(actor, input.slug, 'exchange.see');
    return { items: await balancesOf(actor, network._id) };
  }),
};

async function pageOf(actor: Actor, id: string) {
  return presentMaterialPage(actor, await accessMaterial(actor, id, 'material.see'));
}
