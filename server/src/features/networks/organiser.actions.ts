import type { Id } from '@leerkring/shared/ids.ts';
import { clock } from '../../platform/clock.ts';
import { Network, type NetworkOrganiser } from './network.model.ts';
import { Organiser, Programme } from './organiser.model.ts';

/** Adds a legal party that runs networks. */
export async function createOrganiser(name: string): Promise<{ id: Id }> {
  const organiser = await new Organiser({ name, createdAt: clock.now() }).save();
  return { id: organiser._id };
}

/** Adds a programme that holds networks together. */
export async function createProgramme(name: string, description: string): Promise<{ id: Id }> {
  const programme = await new Programme({ name, description, createdAt: clock.now() }).save();
  return { id: programme._id };
}

/** Says who runs a network and under which programme. */
export async function setOrganisers(
  networkId: Id,
  organisers: NetworkOrganiser[],
  programmeId: Id | null,
): Promise<void> {
  await Network.updateOne({ _id: networkId }, { $set: { organisers, programmeId } });
}
