import { AppError } from '@leerkring/shared/errors.ts';
import type { HouseRulesView } from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { newId } from '../../platform/random.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { accessNetwork, type NetworkChanged, type StoredNetwork } from '../networks/index.ts';
import { Acceptance, HouseRules, type StoredAcceptance } from './house-rules.model.ts';

/** A changed text is a new version, which everybody is asked to accept again. */
export async function keepHouseRulesVersion(
  session: ClientSession,
  { before, after }: NetworkChanged,
): Promise<void> {
  if (before.houseRules === after.houseRules || after.houseRules === '') return;
  const { _id: networkId, houseRules: text } = after;
  const version = (await versionOf(before, session)) + 1;
  const row = { _id: newId(), networkId, version, text, at: clock.now() };
  await HouseRules.insertMany([row], { session, lean: true });
}

/** The rules as they are now, and what the actor accepted of them. */
export async function seeHouseRules(actor: Actor, slug: string): Promise<HouseRulesView> {
  const network = await accessNetwork(actor, slug, 'network.enter');
  return presentRules(actor, network);
}

/** Notes that the actor accepts this version; a version that is not the present one is refused. */
export async function acceptHouseRules(
  actor: Actor,
  { slug, version }: { slug: string; version: number },
): Promise<HouseRulesView> {
  const network = await accessNetwork(actor, slug, 'houseRules.accept');
  const isPresent = network.houseRules !== '' && (await versionOf(network)) === version;
  if (!isPresent) throw new AppError('conflict', { reason: 'houseRules.changed' });
  if (actor.kind === 'user') await noteAcceptance(network._id, actor.id, version);
  return presentRules(actor, network);
}

/** The version that waits for this person; null when there is none, or none any more. */
export async function dueHouseRules(actor: Actor, network: StoredNetwork): Promise<number | null> {
  const { version, isDue } = await presentRules(actor, network);
  return isDue ? version : null;
}

async function presentRules(actor: Actor, network: StoredNetwork): Promise<HouseRulesView> {
  const [version, accepted] = await Promise.all([versionOf(network), lastAccepted(actor, network)]);
  const { houseRules: text, archived } = network;
  const isDue = text !== '' && archived === null && (accepted?.version ?? 0) < version;
  const mine = accepted && { version: accepted.version, at: accepted.at.toISOString() };
  return { version: text === '' ? 0 : version, text, accepted: mine ?? null, isDue };
}

/** Networks from before versions were kept have their text as the first one. */
async function versionOf({ _id, houseRules }: StoredNetwork, session?: ClientSession) {
  const last = await HouseRules.findOne({ networkId: _id })
    .sort({ version: -1 })
    .session(session ?? null)
    .lean();
  return last?.version ?? (houseRules === '' ? 0 : 1);
}

async function lastAccepted(
  actor: Actor,
  { _id: networkId }: StoredNetwork,
): Promise<StoredAcceptance | null> {
  if (actor.kind !== 'user') return null;
  return Acceptance.findOne({ networkId, userId: actor.id }).sort({ version: -1 }).lean();
}

async function noteAcceptance(networkId: Id, userId: Id, version: number): Promise<void> {
  try {
    await Acceptance.insertMany([{ _id: newId(), networkId, userId, version, at: clock.now() }]);
  } catch (error) {
    // Accepted before: the first moment stays.
    if (!isDuplicateKey(error)) throw error;
  }
}
