import {
  pageBlocks,
  type NetworkCard,
  type NetworkPage,
} from '@leerkring/shared/features/networks/networks.view.ts';
import { membershipIn, type Actor } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import type { StoredEdition } from './edition.model.ts';
import { currentEdition, editionsOf, presentEdition } from './edition.reading.ts';
import type { StoredNetwork } from './network.model.ts';
import { presentOrganisers, programmeName } from './organiser.reading.ts';
import { presentRegion, regionsOf } from './region.reading.ts';

/** A network in a list. */
export function presentCard(
  actor: Actor,
  network: StoredNetwork,
  edition: StoredEdition | undefined,
): NetworkCard {
  const { _id, slug, name, kind, summary, archived } = network;
  return {
    id: _id,
    slug,
    name,
    kind,
    summary,
    registrationOpen: archived === null && edition?.registrationOpen === true,
    role: membershipIn(actor, _id)?.role ?? null,
  };
}

/** The public page. */
export async function presentPage(actor: Actor, network: StoredNetwork): Promise<NetworkPage> {
  const [regions, editions, organisers, programme] = await Promise.all([
    regionsOf(network._id),
    editionsOf(network._id),
    presentOrganisers(network.organisers),
    programmeName(network.programmeId),
  ]);
  const edition = currentEdition(editions, clock.now());
  const { goals, guidingQuestions, foundedYear, addressForm, facilitatorLabel } = network;
  return {
    ...presentCard(actor, network, edition),
    ...{ goals, guidingQuestions, foundedYear, addressForm, facilitatorLabel },
    organisers,
    programme,
    regions: regions.map(presentRegion),
    edition: edition ? presentEdition(edition) : null,
    commitments: network.commitments,
    blocks: presentBlocks(network.blocks),
    updatedAt: network.updatedAt.toISOString(),
  };
}

/** In the order of the page, without the empty ones (S3-14). */
function presentBlocks(blocks: StoredNetwork['blocks']): NetworkPage['blocks'] {
  return pageBlocks.flatMap((block) => {
    const text = blocks.find((one) => one.block === block)?.text ?? '';
    return text ? [{ block, text }] : [];
  });
}
