import { AppError } from '@leerkring/shared/errors.ts';
import {
  presets,
  type Preset,
  type PresetId,
} from '@leerkring/shared/features/networks/presets.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { newId } from '../../platform/random.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { rulesOf } from './edition.actions.ts';
import { Edition } from './edition.model.ts';
import { firstPeriod } from './first-edition.ts';
import { accessNetwork } from './network.access.ts';
import { tellNetworkArchived, tellNetworkChanged, tellNetworkCreated } from './network.events.ts';
import { Network, type StoredNetwork } from './network.model.ts';
import { NetworkRegion, type StoredRegion } from './region.model.ts';

export interface NewNetwork {
  slug: string;
  name: string;
  preset: PresetId;
}

/** Sets up a network with its regions, first edition and rooms, all or nothing. */
export async function createNetwork(actor: Actor, input: NewNetwork): Promise<StoredNetwork> {
  authorize(actor, 'network.create', undefined);
  const preset = presets[input.preset];
  try {
    return await inTransaction(async (session) => {
      const created = await new Network(fieldsOf(input, preset)).save({ session });
      const network = created.toObject();
      const regions = await createRegions(session, network, preset);
      const edition = await createFirstEdition(session, network, preset, regions);
      await tellNetworkCreated(session, { network, regions, edition });
      return network;
    });
  } catch (error) {
    throw isDuplicateKey(error, 'slug')
      ? new AppError('conflict', { reason: 'slug.taken' })
      : error;
  }
}

export type NetworkChange = Partial<
  Pick<
    StoredNetwork,
    | 'name'
    | 'summary'
    | 'goals'
    | 'guidingQuestions'
    | 'foundedYear'
    | 'visibility'
    | 'addressForm'
    | 'facilitatorLabel'
    | 'houseRules'
    | 'parts'
    | 'blocks'
  >
>;

/** Changes texts, parts and settings. */
export async function changeNetwork(
  actor: Actor,
  slug: string,
  change: NetworkChange,
): Promise<StoredNetwork> {
  const network = await accessNetwork(actor, slug, 'network.change');
  const set = { ...change, updatedAt: clock.now() };
  return inTransaction(async (session) => {
    const options = { session, returnDocument: 'before' } as const;
    const before = await Network.findByIdAndUpdate(network._id, { $set: set }, options).lean();
    const after = await Network.findById(network._id).session(session).lean();
    if (!before || !after) throw new AppError('not_found');
    await tellNetworkChanged(session, { before, after });
    return after;
  });
}

/** Closes a network for good: everything stays readable, nothing changes any more. */
export async function archiveNetwork(actor: Actor, slug: string): Promise<StoredNetwork> {
  const network = await accessNetwork(actor, slug, 'network.archive');
  if (network.archived || actor.kind !== 'user') return network;
  const archived = { by: actor.id, at: clock.now() };
  return inTransaction(async (session) => {
    const closed = { ...network, archived, updatedAt: archived.at };
    const set = { $set: { archived, updatedAt: archived.at } };
    await Network.updateOne({ _id: network._id }, set, { session });
    await tellNetworkArchived(session, closed);
    return closed;
  });
}

function fieldsOf({ slug, name, preset: presetId }: NewNetwork, preset: Preset) {
  const { kind, addressForm, facilitatorLabel, parts, commitments, learningQuestion } = preset;
  const now = clock.now();
  return {
    ...{ slug, name, preset: presetId, kind, addressForm, facilitatorLabel },
    ...{ parts, commitments, learningQuestion, visibility: 'page' as const },
    ...{ summary: '', goals: '', guidingQuestions: [], blocks: [], houseRules: '' },
    ...{ foundedYear: null, organisers: [], programmeId: null, archived: null },
    ...threadSettingsFrom(preset),
    ...{ createdAt: now, updatedAt: now },
  };
}

function threadSettingsFrom({ threadCategories, themes, whoStartsThreads }: Preset) {
  return {
    threadCategories: threadCategories.map((name) => ({ id: newId(), name })),
    themes: themes.map((theme) => ({ id: newId(), ...theme })),
    whoStartsThreads,
  };
}

async function createRegions(
  session: ClientSession,
  network: StoredNetwork,
  preset: Preset,
): Promise<StoredRegion[]> {
  const fields = preset.regions.map((region) => ({ ...region, networkId: network._id }));
  const regions = await NetworkRegion.create(fields, { session, ordered: true });
  return regions.map((region) => region.toObject());
}

async function createFirstEdition(
  session: ClientSession,
  network: StoredNetwork,
  { edition, regionsTogether }: Preset,
  regions: StoredRegion[],
) {
  const { periodKind, fee, minMeetings, lateEntry } = edition;
  const fields = {
    ...firstPeriod(periodKind, clock.now()),
    ...rulesOf(edition),
    ...{ networkId: network._id, periodKind, fee, minMeetings, lateEntry },
    status: 'concept' as const,
    registrationOpen: false,
    clusters: regionsTogether ? [regions.map(({ _id }) => _id)] : [],
  };
  const created = await new Edition(fields).save({ session });
  return created.toObject();
}
