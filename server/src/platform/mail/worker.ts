import { clock } from '../clock.ts';
import { config, type Config } from '../config.ts';
import { log } from '../log.ts';
import { metrics } from '../metrics.ts';
import { trusted } from '../mongoose.ts';
import { failingSince, noteHardBounce, noteSoftBounce, trustAddress } from './address.ts';
import { isOnList, isTooMuch } from './breaker.ts';
import { composeMail, type ComposedMail } from './compose.ts';
import { Mail, type MailItem, type MailState } from './mail.model.ts';
import { keepInOutbox } from './outbox.ts';
import { deliver, type Delivery } from './smtp.ts';
import { templateCalled } from './templates.ts';

const LOOK_EVERY_MS = 20_000;
const LEASE_MS = 60_000;
const PARKED_AFTER_MS = 24 * 3_600_000;

let timer: NodeJS.Timeout | undefined;
let working: Promise<void> | undefined;
let again = false;
let stopped = true;

export function startMail(): void {
  stopped = false;
  timer = setInterval(kickMail, LOOK_EVERY_MS);
  timer.unref();
  kickMail();
}

export async function stopMail(): Promise<void> {
  stopped = true;
  clearInterval(timer);
  await working;
}

/** Looks for mails that are due, now and once more when it was already looking. */
export function kickMail(): void {
  if (stopped) return;
  if (working) {
    again = true;
    return;
  }
  working = workOff()
    .catch((error: unknown) => log.error('mail.look', { error }))
    .finally(() => {
      working = undefined;
      if (again) {
        again = false;
        kickMail();
      }
    });
}

/** Resolves when everything that was due has been tried: for tests and seeds. */
export async function mailIdle(): Promise<void> {
  while (working) await working;
}

async function workOff(): Promise<void> {
  await giveUpLost();
  // The big red switch: everything waits, and what is a day old by then never leaves.
  if (config().mailPaused) return;
  for (let item = await claim(); item && !stopped; item = await claim()) await handle(item);
}

/** Whoever held these went away between handing over and noting it down. */
async function giveUpLost(): Promise<void> {
  const lost = { state: 'sending' as const, leaseUntil: trusted({ $lt: clock.now() }) };
  await Mail.updateMany(lost, { $set: { state: 'unknown', params: {} } });
}

function claim(): Promise<MailItem | null> {
  const now = clock.now();
  return Mail.findOneAndUpdate(
    { state: 'waiting', nextAt: trusted({ $lte: now }) },
    {
      $set: { state: 'sending', leaseUntil: new Date(now.getTime() + LEASE_MS) },
      $inc: { attempts: 1 },
    },
    { sort: { nextAt: 1 }, returnDocument: 'after' },
  ).lean<MailItem>();
}

async function handle(item: MailItem): Promise<void> {
  try {
    if (isStale(item)) return await giveUp(item);
    if (await isTooMuch(item)) return await holdBack(item);
    const rendered = (await mayLeave(item)) ? await templateCalled(item.template)(item) : null;
    if (!rendered) return await settle(item, 'dropped');
    const mail = await composeMail(item, rendered);
    const handed = { subject: mail.subject, handedAt: clock.now() };
    await Mail.updateOne({ _id: item._id }, { $set: handed });
    await (config().smtpUrl ? post(config().smtpUrl ?? '', item, mail) : keep(item, mail));
  } catch (error) {
    log.error('mail.failed', { template: item.template, error });
    await retry(item);
  }
}

/** Bulk mail stops for an address that does not take any; what somebody asked for is tried. */
async function mayLeave({ to, bulk }: MailItem): Promise<boolean> {
  if (isOnList(to)) return !bulk || (await failingSince(to)) === undefined;
  log.warn('mail.notOnList', { domain: to.split('@')[1] });
  return false;
}

async function post(url: string, item: MailItem, mail: ComposedMail): Promise<void> {
  const delivery = await deliver(url, mail);
  if (delivery === 'retry') return retry(item);
  if (delivery === 'deferred') return retry(item, { deferred: true });
  if (delivery === 'sent') await trustAddress(item.to);
  if (delivery === 'bounced') await noteHardBounce(item.to);
  await settle(item, stateAfter[delivery]);
}

const stateAfter: Record<Exclude<Delivery, 'retry' | 'deferred'>, MailState> = {
  sent: 'sent',
  refused: 'failed',
  bounced: 'failed',
  unknown: 'unknown',
};

async function giveUp(item: MailItem): Promise<void> {
  if (item.deferred) await noteSoftBounce(item.to);
  await settle(item, 'failed');
}

async function keep(item: MailItem, mail: ComposedMail): Promise<void> {
  const path = await keepInOutbox(item, mail);
  await settle(item, 'kept');
  log.info('mail.kept', { template: item.template, domain: item.to.split('@')[1], path });
  if (isTriedOut(config()) && !item.bulk)
    process.stdout.write(`\n  ${mail.subject} (${path})\n${linksOf(mail)}\n`);
}

/** On somebody's own machine the links of a mail are shown, because nobody receives it. */
function isTriedOut({ mongodbUrl, production, test }: Config): boolean {
  return !mongodbUrl && !production && !test;
}

function linksOf({ text }: ComposedMail): string {
  return text
    .split('\n')
    .filter((line) => /^https?:/.test(line))
    .map((line) => `  ${line}\n`)
    .join('');
}

/** One minute, then twice as long each time, up to six hours; after a day it is no use any more. */
async function retry(item: MailItem, noted: { deferred?: boolean } = {}): Promise<void> {
  const waitMs = Math.min(60_000 * 2 ** (item.attempts - 1), 6 * 3_600_000);
  const nextAt = new Date(clock.now().getTime() + waitMs);
  metrics.mail.inc({ template: item.template, result: 'retry' });
  await Mail.updateOne({ _id: item._id }, { $set: { state: 'waiting', nextAt, ...noted } });
}

const HELD_BACK_MS = 10 * 60_000;

/** It was not tried at all, so it does not count as a try. */
async function holdBack({ _id }: MailItem): Promise<void> {
  const nextAt = new Date(clock.now().getTime() + HELD_BACK_MS);
  await Mail.updateOne({ _id }, { $set: { state: 'waiting', nextAt }, $inc: { attempts: -1 } });
}

async function settle(item: MailItem, state: MailState): Promise<void> {
  metrics.mail.inc({ template: item.template, result: state });
  await Mail.updateOne({ _id: item._id }, { $set: { state, params: {} } });
}

function isStale(item: MailItem): boolean {
  return clock.now().getTime() - item.createdAt.getTime() > PARKED_AFTER_MS;
}
