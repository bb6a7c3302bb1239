import type { EditionView } from '@leerkring/shared/features/networks/networks.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Edition, type StoredEdition } from './edition.model.ts';

/** The editions of a network, newest first. */
export async function editionsOf(networkId: Id): Promise<StoredEdition[]> {
  return Edition.find({ networkId }).sort({ start: -1 }).lean();
}

/** The editions of many networks in one query, newest first. */
export async function editionsByNetwork(ids: Id[]): Promise<Map<Id, StoredEdition[]>> {
  const filter = { networkId: trusted({ $in: ids }) };
  const editions = ids.length > 0 ? await Edition.find(filter).sort({ start: -1 }).lean() : [];
  return Map.groupBy(editions, ({ networkId }) => networkId);
}

/** The edition that a network is about now: the running one, else the next, else the last. */
export function currentEdition(newestFirst: StoredEdition[], now: Date): StoredEdition | undefined {
  const shown = newestFirst.filter(isAnnounced);
  const running = shown.find(({ start, end }) => start <= now && now <= end);
  const coming = shown.findLast(({ start }) => start > now);
  return running ?? coming ?? shown[0];
}

/** A concept is still a plan of those who run the network. */
export function isAnnounced({ status }: StoredEdition): boolean {
  return status !== 'concept';
}

export function presentEdition(edition: StoredEdition): EditionView {
  const { _id, label, periodKind, start, end, status, registrationOpen, lateEntry } = edition;
  const { fee, minMeetings, clusters } = edition;
  return {
    id: _id,
    label,
    periodKind,
    start: start.toISOString(),
    end: end.toISOString(),
    status,
    registrationOpen,
    lateEntry,
    fee: fee && { unit: fee.unit, cents: fee.cents, vat: fee.vat },
    minMeetings,
    clusters,
  };
}
