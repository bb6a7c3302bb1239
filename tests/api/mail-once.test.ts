import { clock } from '@leerkring/server/platform/clock';
import { config, useConfig } from '@leerkring/server/platform/config';
import { databaseUrl, inTransaction } from '@leerkring/server/platform/database';
import { Mail } from '@leerkring/server/platform/mail/mail.model';
import { queueMail } from '@leerkring/server/platform/mail/queue';
import { kickMail, mailIdle, startMail, stopMail } from '@leerkring/server/platform/mail/worker';
import { useStore } from '@leerkring/server/platform/store-for-tests';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ended, launch } from '../support/launch.ts';
import { registerRound, roundKey, roundMail } from '../support/mail-round.ts';
import { startMailServer, type Mood } from '../support/mail-server.ts';

/** Every round is one more way in which the mail server behaves while workers die. */
const rounds: Mood[] = ['takes', 'busy', 'hangs up', 'refuses', 'takes'];
const AT_A_TIME = 30;
const MAILS = rounds.length * AT_A_TIME;
const script = fileURLToPath(new URL('../support/mail-worker.ts', import.meta.url));
registerRound();
useStore();
const mails = await startMailServer();

const worker = async () =>
  (await launch({ STORE_URL: databaseUrl(), SMTP_URL: mails.url, LEERKRING_TEST: '1' }, script))
    .process;

async function askTwice(at: number): Promise<void> {
  // The same event can be handled twice, by two processes: it is one mail.
  for (let time = 0; time < 2; time += 1) {
    await inTransaction((session) => queueMail(session, roundMail(at)));
  }
}

async function lookAgainAfter(minutes: number): Promise<void> {
  clock.travelTo(new Date(clock.now().getTime() + minutes * 60_000));
  kickMail();
  await mailIdle();
}

async function moreThan(count: number): Promise<void> {
  await expect.poll(() => mails.messages.length, { timeout: 20_000 }).toBeGreaterThan(count);
}

it('no mail arrives twice while workers beside each other are killed ten times (B-03)', async () => {
  useConfig({ ...config(), smtpUrl: mails.url });
  for (const [round, mood] of rounds.entries()) {
    const before = mails.messages.length;
    mails.mood = 'takes';
    for (let at = 0; at < AT_A_TIME; at += 1) await askTwice(round * AT_A_TIME + at);
    const workers = await Promise.all([worker(), worker()]);
    await moreThan(before + 5);
    mails.mood = mood;
    for (const process of workers) expect(await ended(process, 'SIGKILL')).toBeNull();
  }
  expect(await Mail.countDocuments()).toBe(MAILS);
  mails.mood = 'takes';
  startMail();
  // What was put off comes back, and what a dead worker held is given up for unknown.
  for (const minutes of [2, 5, 10]) await lookAgainAfter(minutes);
  await stopMail();
  clock.reset();
  const keys = mails.messages.map(roundKey);
  expect(keys).not.toContain('');
  expect(new Set(keys).size).toBe(keys.length);
  const all = await Mail.find().lean();
  const inState = (state: string) => all.filter((mail) => mail.state === state);
  expect(all.filter(({ state }) => state === 'waiting' || state === 'sending')).toEqual([]);
  // Whatever is said to be sent was, and whatever arrived is not said to have failed.
  expect(inState('sent').filter(({ dedupeKey }) => !keys.includes(dedupeKey))).toEqual([]);
  expect(inState('failed').filter(({ dedupeKey }) => keys.includes(dedupeKey))).toEqual([]);
  const told = inState('sent').length + inState('failed').length + inState('unknown').length;
  expect(told).toBe(MAILS);
  expect(inState('sent').length).toBeGreaterThan(MAILS * 0.8);
}, 180_000);
