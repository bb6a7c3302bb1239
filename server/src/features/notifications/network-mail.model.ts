import type { Id } from '@leerkring/shared/ids.ts';
import { trusted, defineModel } from '../../platform/mongoose.ts';

interface StoredNetworkMail {
  /** The network. */
  _id: Id;
  mailShowsTitles: boolean;
}

export const NetworkMail = defineModel<StoredNetworkMail>({
  name: 'NetworkMail',
  collection: 'networkMails',
  fields: { mailShowsTitles: Boolean },
});

/** Whether mails may name what is talked about there; unless told otherwise they may. */
export async function showsTitles(networkId: Id): Promise<boolean> {
  return (await NetworkMail.findById(networkId).lean())?.mailShowsTitles ?? true;
}

/** Of these networks the ones of which a mail names no titles. */
export async function withoutTitles(networkIds: Id[]): Promise<Set<Id>> {
  const filter = { _id: trusted({ $in: networkIds }), mailShowsTitles: false };
  const found = await NetworkMail.find(filter, { _id: 1 }).lean();
  return new Set(found.map(({ _id }) => _id));
}
