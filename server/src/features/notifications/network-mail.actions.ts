import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { accessNetwork } from '../networks/index.ts';
import { NetworkMail, showsTitles } from './network-mail.model.ts';

export interface NetworkMailView {
  mailShowsTitles: boolean;
}

export async function seeNetworkMail(actor: Actor, slug: string): Promise<NetworkMailView> {
  const { _id } = await accessNetwork(actor, slug, 'networkMail.see');
  return { mailShowsTitles: await showsTitles(_id) };
}

export async function changeNetworkMail(
  actor: Actor,
  slug: string,
  { mailShowsTitles }: NetworkMailView,
): Promise<NetworkMailView> {
  const { _id } = await accessNetwork(actor, slug, 'networkMail.change');
  await NetworkMail.updateOne({ _id }, { $set: { mailShowsTitles } }, { upsert: true });
  return { mailShowsTitles };
}
