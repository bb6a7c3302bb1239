import { AppError } from '@leerkring/shared/errors.ts';
import type { EditionView } from '@leerkring/shared/features/networks/networks.view.ts';
import { presets } from '@leerkring/shared/features/networks/presets.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { may } from '../../platform/authorize.ts';
import { Edition, type StoredEdition } from './edition.model.ts';
import { editionsOf, isAnnounced, presentEdition } from './edition.reading.ts';
import { accessNetwork, networkFacts } from './network.access.ts';
import { requireRegions } from './region.reading.ts';

export type EditionInput = Omit<EditionView, 'id'>;

/** All editions; those who run the network also see what is still a concept. */
export async function listEditions(actor: Actor, slug: string): Promise<EditionView[]> {
  const network = await accessNetwork(actor, slug, 'network.see');
  const editions = await editionsOf(network._id);
  const all = may(actor, 'network.change', networkFacts(network));
  return editions.filter((edition) => all || isAnnounced(edition)).map(presentEdition);
}

/** Plans a next edition; what the input does not say comes from the preset of the network. */
export async function addEdition(
  actor: Actor,
  slug: string,
  input: EditionInput,
): Promise<EditionView> {
  const network = await accessNetwork(actor, slug, 'network.change');
  const fields = {
    ...rulesOf(presets[network.preset].edition),
    ...input,
    start: new Date(input.start),
    end: new Date(input.end),
    networkId: network._id,
  };
  await requireSound(network._id, fields);
  const edition = await Edition.create(fields);
  return presentEdition(edition.toObject());
}

/** Changes an edition of this network. */
export async function changeEdition(
  actor: Actor,
  target: { slug: string; id: Id },
  change: Partial<EditionInput>,
): Promise<EditionView> {
  const network = await accessNetwork(actor, target.slug, 'network.change');
  const filter = { _id: target.id, networkId: network._id };
  const old = await Edition.findOne(filter).lean();
  if (!old) throw new AppError('not_found');
  const { start, end, ...rest } = change;
  const fields = {
    ...rest,
    start: start ? new Date(start) : old.start,
    end: end ? new Date(end) : old.end,
  };
  await requireSound(network._id, { clusters: [], ...fields });
  const options = { returnDocument: 'after' } as const;
  const edition = await Edition.findOneAndUpdate(filter, { $set: fields }, options).lean();
  if (!edition) throw new AppError('not_found');
  return presentEdition(edition);
}

/** The rules of an edition that have no place in a form yet. */
export function rulesOf(preset: (typeof presets)[keyof typeof presets]['edition']) {
  const { seats, requiredFunctions, attendance, renewal, meetingMinutes } = preset;
  return { seats, requiredFunctions, attendance, renewal, meetingMinutes };
}

async function requireSound(
  networkId: Id,
  { start, end, clusters }: Pick<StoredEdition, 'start' | 'end' | 'clusters'>,
): Promise<void> {
  if (end <= start) throw new AppError('invalid');
  const inClusters = clusters.flat();
  if (new Set(inClusters).size < inClusters.length) throw new AppError('invalid');
  await requireRegions(networkId, inClusters);
}
