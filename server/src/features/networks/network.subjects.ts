import { canSeePage } from '@leerkring/shared/features/networks/networks.policy.ts';
import { membershipIn, type Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { registerSubject, type SubjectLine } from '../../platform/subjects.ts';
import { indexText, registerIndexSource, type IndexedText } from '../search/index.ts';
import { networkFacts, networksByIds } from './network.access.ts';
import { onNetworkChanged, onNetworkCreated } from './network.events.ts';
import { Network, type StoredNetwork } from './network.model.ts';

/** Lets others point at networks and find them. */
export function registerNetworkSubjects(): void {
  registerSubject('network', { look: lookAtNetworks });
  onNetworkCreated((session, { network }) => indexNetwork(session, network));
  onNetworkChanged((session, { after }) => indexNetwork(session, after));
  registerIndexSource('network', async function* () {
    yield* (await Network.find({}).lean()).map(indexedNetwork);
  });
}

async function lookAtNetworks(actor: Actor, ids: string[]): Promise<Map<string, SubjectLine>> {
  const networks = await networksByIds(ids);
  const seen = [...networks].filter(([, network]) => canSeePage(actor, networkFacts(network)));
  return new Map(
    seen.map(([id, { slug, name: title }]) => {
      const path = membershipIn(actor, id) ? `/n/${slug}` : `/netwerken/${slug}`;
      return [id, { kind: 'network', id, title, path, networkId: id, authorId: null }];
    }),
  );
}

async function indexNetwork(session: ClientSession, network: StoredNetwork): Promise<void> {
  await indexText(session, indexedNetwork(network));
}

/** One that is only reached by its address is found by its own people alone. */
function indexedNetwork(network: StoredNetwork): IndexedText {
  const { _id: id, name, summary, goals, guidingQuestions, visibility, updatedAt } = network;
  const everybody = visibility === 'listed' ? [{ to: 'public' } as const] : [];
  return {
    subject: { kind: 'network', id },
    networkId: id,
    audience: [{ to: 'network', networkId: id }, ...everybody],
    title: name,
    text: [summary, goals, ...guidingQuestions].filter(Boolean).join('\n'),
    authorId: null,
    at: updatedAt,
  };
}
