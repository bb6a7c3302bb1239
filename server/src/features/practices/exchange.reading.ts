import { nudgeFor } from '@leerkring/shared/features/practices/exchange.ts';
import type { ExchangeBalance } from '@leerkring/shared/features/practices/materials.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { membersOf } from '../networks/index.ts';
import { findSchools } from '../schools/index.ts';
import { Exchange, type StoredExchange } from './exchange.model.ts';
import { schoolIn } from './shelf.access.ts';

/** What schools brought and took: all of them for who runs the network, else only one's own. */
export async function balancesOf(actor: Actor, networkId: Id): Promise<ExchangeBalance[]> {
  const ownId = actor.kind === 'user' ? await schoolIn(networkId, actor.id) : null;
  const seesAll = runsNetwork(actor, networkId);
  if (!seesAll && ownId === null) return [];
  const which = seesAll || ownId === null ? { networkId } : { networkId, schoolId: ownId };
  const exchanges = await Exchange.find(which).select({ schoolId: 1, kind: 1 }).lean();
  const members = seesAll ? await membersOf(networkId) : [];
  const ids = [ownId, ...[...members, ...exchanges].map(({ schoolId }) => schoolId)];
  const schools = await findSchools(new Set(ids.filter((id) => id !== null)));
  const counted = Map.groupBy(exchanges, ({ schoolId }) => schoolId);
  return [...schools.values()]
    .map(({ id, name }) => {
      const balance = countOf(counted.get(id) ?? []);
      return { school: { id, name }, ...balance, isOwn: id === ownId, nudge: nudgeFor(balance) };
    })
    .sort((a, b) => a.school.name.localeCompare(b.school.name, 'nl'));
}

function countOf(exchanges: Pick<StoredExchange, 'kind'>[]) {
  const given = exchanges.filter(({ kind }) => kind === 'given').length;
  return { given, taken: exchanges.length - given };
}
