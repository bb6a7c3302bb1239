import type { Id } from '@leerkring/shared/ids.ts';
import type { AddressForm } from '@leerkring/shared/locale.ts';
import type { SubjectLine } from '../../platform/subjects.ts';
import { networksByIds, type StoredNetwork } from '../networks/index.ts';
import { withoutTitles } from './network-mail.model.ts';

/** How mails may call things: by title, or only by the network where that is chosen (xM12). */
export interface Naming {
  networks: Map<Id, StoredNetwork>;
  nameOf(line: SubjectLine): string;
}

export async function namingFor(lines: Iterable<SubjectLine>): Promise<Naming> {
  const ids = [...new Set([...lines].flatMap(({ networkId }) => networkId ?? []))];
  const [networks, silent] = await Promise.all([networksByIds(ids), withoutTitles(ids)]);
  return {
    networks,
    nameOf: ({ kind, title, networkId }) => {
      const network = networks.get(networkId ?? '');
      const isSilent = networkId !== null && silent.has(networkId);
      // What a message or a post is called are its own words, and these stay out of mail.
      if (isSilent || kind === 'message' || kind === 'post') return network?.name ?? 'Leerkring';
      // Every network has a room of that name.
      const where = kind === 'room' && network ? `${network.name} · ` : '';
      return `“${where}${oneLine(title)}”`;
    },
  };
}

/** `je` only when every network that is spoken of says so. */
export function formFor(networks: Iterable<StoredNetwork>): AddressForm {
  const forms = [...networks].map(({ addressForm }) => addressForm);
  return forms.length > 0 && forms.every((form) => form === 'je') ? 'je' : 'u';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
