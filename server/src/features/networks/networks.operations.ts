import { op } from '../../platform/operations.ts';
import { addEdition, changeEdition, listEditions } from './edition.actions.ts';
import { accessNetwork } from './network.access.ts';
import { archiveNetwork, changeNetwork, createNetwork } from './network.actions.ts';
import { listNetworks } from './network.listing.ts';
import { presentPage } from './network.presenter.ts';
import { addRegion, changeRegion } from './region.actions.ts';
import { presentSpace } from './space.presenter.ts';

export const networksOperations = {
  list: op.networks.list.handler(async ({ context }) => ({
    items: await listNetworks(context.actor),
  })),

  see: op.networks.see.handler(async ({ input, context: { actor } }) =>
    presentPage(actor, await accessNetwork(actor, input.slug, 'network.see')),
  ),

  enter: op.networks.enter.handler(async ({ input, context: { actor } }) =>
    presentSpace(actor, await accessNetwork(actor, input.slug, 'network.enter')),
  ),

  create: op.networks.create.handler(async ({ input, context: { actor } }) =>
    presentPage(actor, await createNetwork(actor, input)),
  ),

  change: op.networks.change.handler(async ({ input: { slug, ...change }, context: { actor } }) =>
    presentPage(actor, await changeNetwork(actor, slug, change)),
  ),

  archive: op.networks.archive.handler(async ({ input, context: { actor } }) =>
    presentPage(actor, await archiveNetwork(actor, input.slug)),
  ),

  addRegion: op.networks.addRegion.handler(({ input: { slug, ...region }, context }) =>
    addRegion(context.actor, slug, region),
  ),

  changeRegion: op.networks.changeRegion.handler(({ input: { slug, id, ...change }, context }) =>
    changeRegion(context.actor, { slug, id }, change),
  ),

  editions: op.networks.editions.handler(async ({ input, context }) => ({
    items: await listEditions(context.actor, input.slug),
  })),

  addEdition: op.networks.addEdition.handler(({ input: { slug, ...edition }, context }) =>
    addEdition(context.actor, slug, edition),
  ),

  changeEdition: op.networks.changeEdition.handler(({ input: { slug, id, ...change }, context }) =>
    changeEdition(context.actor, { slug, id }, change),
  ),
};
