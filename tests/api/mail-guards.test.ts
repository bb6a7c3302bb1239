import { clock } from '@leerkring/server/platform/clock';
import { config, useConfig } from '@leerkring/server/platform/config';
import { inTransaction } from '@leerkring/server/platform/database';
import { failingSince, trustAddress } from '@leerkring/server/platform/mail/address';
import { Mail } from '@leerkring/server/platform/mail/mail.model';
import { queueMail, type MailRequest } from '@leerkring/server/platform/mail/queue';
import { deliver } from '@leerkring/server/platform/mail/smtp';
import { registerLateMail, registerMailTemplate } from '@leerkring/server/platform/mail/templates';
import { kickMail, mailIdle, startMail, stopMail } from '@leerkring/server/platform/mail/worker';
import { newId } from '@leerkring/server/platform/random';
import { useStore } from '@leerkring/server/platform/store-for-tests';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMailServer } from '../support/mail-server.ts';

const texts = { subject: 'Nieuws', text: 'Er is nieuws' };
registerMailTemplate('news', () => texts);
registerLateMail('late', async ({ params }) =>
  params['still'] === 'yes' ? { ...texts, unsubscribe: 'https://kring.example/stop' } : null,
);

const request: MailRequest = {
  template: 'news',
  to: 'sanne@school.example',
  locale: 'nl',
  dedupeKey: '1',
  params: {},
};

const mail = {
  ...{ from: 'a@b.example', to: request.to, ...texts },
  raw: Buffer.from('Subject: x\n\nx'),
};

async function send(changes: Partial<MailRequest> = {}): Promise<void> {
  const asked = { ...request, dedupeKey: newId(), ...changes };
  await inTransaction((session) => queueMail(session, asked));
  await mailIdle();
}

async function lookAgainAfter(minutes: number): Promise<void> {
  clock.travelTo(new Date(clock.now().getTime() + minutes * 60_000));
  kickMail();
  await mailIdle();
}

const states = async () => (await Mail.find().sort({ _id: 1 }).lean()).map(({ state }) => state);

useStore();
const mails = await startMailServer();
beforeEach(async () => {
  await Mail.deleteMany({});
  await trustAddress(request.to);
  useConfig({ ...config(), smtpUrl: mails.url, mailPaused: false, mailOnlyTo: [] });
  mails.mood = 'takes';
  mails.messages.length = 0;
  startMail();
});
afterEach(async () => {
  await stopMail();
  clock.reset();
});

describe('the big red switch', () => {
  it('keeps everything in, and lets it go afterwards', async () => {
    useConfig({ ...config(), mailPaused: true });
    await send();
    expect(await states()).toEqual(['waiting']);
    useConfig({ ...config(), mailPaused: false });
    await lookAgainAfter(1);
    expect(await states()).toEqual(['sent']);
  });

  it('what waited for a day never leaves', async () => {
    useConfig({ ...config(), mailPaused: true });
    await send();
    useConfig({ ...config(), mailPaused: false });
    await lookAgainAfter(25 * 60);
    expect(await states()).toEqual(['failed']);
    expect(mails.messages).toEqual([]);
  });
});

it('on a test system only those on the list get mail', async () => {
  useConfig({ ...config(), mailOnlyTo: ['@leerkring.example', 'sanne@school.example'] });
  await send();
  await send({ to: 'ada@leerkring.example' });
  await send({ to: 'ada@echteschool.example' });
  expect(await states()).toEqual(['sent', 'sent', 'dropped']);
  expect(mails.messages).toHaveLength(2);
});

describe('the breaker', () => {
  /** Mails that left just now, written straight into the queue: so many take long to send. */
  async function justLeft(count: number, networkId: string | null): Promise<void> {
    const now = clock.now();
    const same = { ...request, subject: '', state: 'sent', attempts: 1, addressForm: 'u' };
    const moments = { nextAt: now, leaseUntil: now, createdAt: now, handedAt: now };
    const rows = Array.from({ length: count }, () => ({
      ...{ ...same, ...moments, bulk: true, deferred: false, networkId },
      ...{ _id: newId(), dedupeKey: newId() },
    }));
    await Mail.insertMany(rows, { lean: true });
  }
  const lastState = async () => (await states()).at(-1);

  it('stops the bulk mail of one network, and nothing else', async () => {
    const networkId = newId();
    await justLeft(499, networkId);
    await send({ bulk: true, networkId });
    expect(await lastState()).toBe('sent');
    await send({ bulk: true, networkId });
    expect(await lastState()).toBe('waiting');
    await send({ bulk: true, networkId: newId() });
    expect(await lastState()).toBe('sent');
    await send();
    expect(await lastState()).toBe('sent');
    await lookAgainAfter(11);
    expect(await states()).not.toContain('waiting');
  });

  it('stops all bulk mail at two thousand', async () => {
    await justLeft(2_000, null);
    await send({ bulk: true });
    expect(await lastState()).toBe('waiting');
    await send();
    expect(await lastState()).toBe('sent');
  });
});

describe('an address at which mail does not arrive', () => {
  it('is known after one final refusal; what somebody asks for is still tried', async () => {
    mails.mood = 'knows nobody';
    await send({ bulk: true });
    expect(await failingSince(request.to)).toBeInstanceOf(Date);
    mails.mood = 'takes';
    await send({ bulk: true });
    expect(await states()).toEqual(['failed', 'dropped']);
    await send();
    expect(await states()).toEqual(['failed', 'dropped', 'sent']);
    expect(await failingSince(request.to)).toBeUndefined();
  });

  it('is known after three mails that were put off until they were old', async () => {
    mails.mood = 'busy';
    for (const round of [1, 2, 3]) {
      expect(await failingSince(request.to), `before round ${round}`).toBeUndefined();
      await send();
      await lookAgainAfter(25 * 60);
    }
    expect(await failingSince(request.to)).toBeInstanceOf(Date);
  });

  it('is not blamed for a server that is not there', async () => {
    useConfig({ ...config(), smtpUrl: 'smtp://127.0.0.1:1' });
    for (let round = 0; round < 4; round += 1) {
      await send();
      await lookAgainAfter(25 * 60);
    }
    expect(await states()).toEqual(['failed', 'failed', 'failed', 'failed']);
    expect(await failingSince(request.to)).toBeUndefined();
  });
});

it('a server that hangs after the text leaves the mail unknown, and is not asked again', async () => {
  mails.mood = 'hangs';
  expect(await deliver(mails.url, mail, { socketTimeout: 200 })).toBe('unknown');
});

describe('a server whose certificate nobody trusts', () => {
  it.each(['TLS', 'STARTTLS'] as const)(
    'gets nothing over %s, is asked again for a day, and no address is blamed',
    async (talks) => {
      const stranger = await startMailServer(talks);
      useConfig({ ...config(), smtpUrl: stranger.url });
      await send();
      expect(await states()).toEqual(['waiting']);
      await lookAgainAfter(2);
      expect(await Mail.findOne().lean()).toMatchObject({ state: 'waiting', attempts: 2 });
      await lookAgainAfter(25 * 60);
      expect(await states()).toEqual(['failed']);
      expect(stranger.messages).toEqual([]);
      expect(await failingSince(request.to)).toBeUndefined();
      // Not the line was to blame: to who accepts the certificate the same server listens.
      const trusting = `${stranger.url}?tls.rejectUnauthorized=false`;
      expect(await deliver(trusting, mail)).toBe('sent');
      expect(stranger.messages).toHaveLength(1);
    },
  );
});

it('a late mail is made when it leaves, with the header that lets programs unsubscribe', async () => {
  await send({ template: 'late', params: { still: 'yes' } });
  await send({ template: 'late', params: { still: 'no' } });
  expect(await states()).toEqual(['sent', 'dropped']);
  const [message = ''] = mails.messages;
  expect(message).toMatch(/^List-Unsubscribe: <https:\/\/kring\.example\/stop>\r?$/m);
  expect(message).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  expect(message).toMatch(/^Message-ID: <[0-9a-f]{24}@leerkring>\r?$/m);
});
