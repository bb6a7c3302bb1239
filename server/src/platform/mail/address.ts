import { clock } from '../clock.ts';
import { defineModel, trusted } from '../mongoose.ts';

/** Addresses at which mail did not arrive; gone again with the first mail that does. */
interface MailAddress {
  /** The address in lower case. */
  _id: string;
  /** Mails in a row that were given up without a final refusal. */
  soft: number;
  failingSince: Date | null;
}

const MailAddresses = defineModel<MailAddress>({
  name: 'MailAddress',
  collection: 'mailAddresses',
  fields: { soft: Number, failingSince: Date },
});

/** As many mails given up in a row say the same as one final refusal. */
const SOFT_BOUNCES = 3;

/** Since when mail does not arrive there. */
export async function failingSince(address: string): Promise<Date | undefined> {
  const known = await MailAddresses.findById(address.toLowerCase()).lean();
  return known?.failingSince ?? undefined;
}

/** Mail arrived, or somebody says that it will: what was known against the address is forgotten. */
export async function trustAddress(address: string): Promise<void> {
  await MailAddresses.deleteOne({ _id: address.toLowerCase() });
}

/** The server said that mail will never arrive there. */
export async function noteHardBounce(address: string): Promise<void> {
  await fail(address, {});
}

/** A mail was given up after a day of refusals that might have passed. */
export async function noteSoftBounce(address: string): Promise<void> {
  const filter = { _id: address.toLowerCase() };
  const change = { $inc: { soft: 1 }, $setOnInsert: { failingSince: null } };
  await MailAddresses.updateOne(filter, change, { upsert: true });
  await fail(address, { soft: trusted({ $gte: SOFT_BOUNCES }) });
}

async function fail(address: string, more: Record<string, unknown>): Promise<void> {
  const _id = address.toLowerCase();
  const upsert = Object.keys(more).length === 0;
  if (upsert) {
    const fresh = { $setOnInsert: { soft: 0, failingSince: null } };
    await MailAddresses.updateOne({ _id }, fresh, { upsert });
  }
  const failing = { $set: { failingSince: clock.now() } };
  await MailAddresses.updateOne({ _id, failingSince: null, ...more }, failing);
}
