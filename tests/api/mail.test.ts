import { clock } from '@leerkring/server/platform/clock';
import { config, useConfig } from '@leerkring/server/platform/config';
import { inTransaction } from '@leerkring/server/platform/database';
import { Mail } from '@leerkring/server/platform/mail/mail.model';
import { listOutbox, readOutbox } from '@leerkring/server/platform/mail/outbox';
import { queueMail, type MailRequest } from '@leerkring/server/platform/mail/queue';
import { registerMailTemplate } from '@leerkring/server/platform/mail/templates';
import { kickMail, mailIdle, startMail, stopMail } from '@leerkring/server/platform/mail/worker';
import { useStore } from '@leerkring/server/platform/store-for-tests';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMailServer } from '../support/mail-server.ts';

const gone = new Set<string>();
registerMailTemplate(
  'hello',
  ({ name = '', link = '' }, locale, addressForm) => ({
    subject: locale === 'nl' ? `Dag ${name}` : `Hello ${name}`,
    text: `Wilt ${addressForm} komen?\n\n${link}`,
  }),
  async (to) => !gone.has(to),
);

const request: MailRequest = {
  template: 'hello',
  to: 'sanne@school.example',
  locale: 'nl',
  dedupeKey: '1',
  params: { name: 'Sanne', link: 'https://kring.example/i/geheim' },
};

/** Queues in a transaction of its own and waits until the worker has nothing left to do. */
async function send(changes: Partial<MailRequest> = {}): Promise<void> {
  await inTransaction((session) => queueMail(session, { ...request, ...changes }));
  await mailIdle();
}

async function lookAgainAfter(minutes: number): Promise<void> {
  clock.travelTo(new Date(clock.now().getTime() + minutes * 60_000));
  kickMail();
  await mailIdle();
}

useStore();
beforeEach(async () => {
  await Mail.deleteMany({});
  startMail();
});
afterEach(async () => {
  await stopMail();
  clock.reset();
});

describe('without a mail server', () => {
  beforeEach(() => useConfig({ ...config(), smtpUrl: undefined }));

  it('a mail lies in the local outbox, readable for people and for the administrator', async () => {
    await send();
    const [mail] = await listOutbox();
    expect(mail).toMatchObject({ to: request.to, subject: 'Dag Sanne', state: 'kept' });
    const { text } = await readOutbox(mail?._id ?? '');
    expect(text).toContain('https://kring.example/i/geheim');
    const files = await readdir(join(config().dataDir, 'outbox'));
    expect(files).toEqual([expect.stringMatching(/-hello-[0-9a-f]{24}\.eml$/)]);
  });

  it('nothing leaves of a transaction that failed', async () => {
    const failed = inTransaction(async (session) => {
      await queueMail(session, request);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await mailIdle();
    expect(await Mail.countDocuments()).toBe(0);
  });

  it('the same mail asked for twice is one mail', async () => {
    await Promise.all([send(), send()]);
    await send({ dedupeKey: '2' });
    expect(await Mail.countDocuments()).toBe(2);
  });

  it('a person who left in the meantime hears nothing', async () => {
    gone.add('weg@school.example');
    await send({ to: 'weg@school.example' });
    expect(await listOutbox()).toMatchObject([{ state: 'dropped' }]);
  });

  it.each(['sanne@school.example\r\nBcc: x@y.example', 'sanne', '', 'a@b.example, c@d.example'])(
    'refuses the address %j',
    async (to) => {
      await expect(send({ to })).rejects.toMatchObject({ code: 'invalid' });
      expect(await Mail.countDocuments()).toBe(0);
    },
  );
});

describe('with a mail server', async () => {
  const mails = await startMailServer();
  beforeEach(() => {
    useConfig({ ...config(), smtpUrl: mails.url, mailFrom: 'Leerkring <post@kring.example>' });
    mails.mood = 'takes';
    mails.messages.length = 0;
  });

  it('a mail goes out as text and as HTML, says that no person wrote it, and its secrets go', async () => {
    await send({ params: { name: '<b>Sanne</b>\r\nBcc: x@y.example', link: 'javascript:x' } });
    const [message = ''] = mails.messages;
    expect(message).toContain('To: sanne@school.example');
    expect(message).toContain('From: Leerkring <post@kring.example>');
    expect(message).toContain('Auto-Submitted: auto-generated');
    expect(message).toContain('Subject: Dag <b>Sanne</b> Bcc: x@y.example');
    expect(message).not.toMatch(/^Bcc:/m);
    expect(message).toContain('Wilt u komen?');
    expect(message).not.toContain('<a ');
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'sent', params: {} });
  });

  it('speaks the language and the form of address that was asked for', async () => {
    await send({ locale: 'en', addressForm: 'je' });
    expect(mails.messages[0]).toContain('Subject: Hello Sanne');
    expect(mails.messages[0]).toContain('Wilt je komen?');
    expect(mails.messages[0]).toContain('<a href=3D"https://kring.example/i/geheim">');
  });

  it('a busy server is asked again later, and longer later each time', async () => {
    mails.mood = 'busy';
    await send();
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'waiting', attempts: 1 });
    await lookAgainAfter(0.9);
    expect(await Mail.findOne().lean()).toMatchObject({ attempts: 1 });
    await lookAgainAfter(0.2);
    await lookAgainAfter(1.5);
    expect(await Mail.findOne().lean()).toMatchObject({ attempts: 2 });
    mails.mood = 'takes';
    await lookAgainAfter(1);
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'sent', attempts: 3 });
    expect(mails.messages).toHaveLength(1);
  });

  it('gives up after a day', async () => {
    mails.mood = 'busy';
    await send();
    await lookAgainAfter(25 * 60);
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'failed', params: {} });
  });

  it('a refusal is final', async () => {
    mails.mood = 'refuses';
    await send();
    mails.mood = 'takes';
    await lookAgainAfter(24 * 60);
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'failed', attempts: 1 });
    expect(mails.messages).toEqual([]);
  });

  it('a mail that may have arrived is never sent again', async () => {
    mails.mood = 'hangs up';
    await send();
    mails.mood = 'takes';
    await lookAgainAfter(60);
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'unknown', attempts: 1 });
    expect(mails.messages).toEqual([]);
  });

  it('a server that is not there is asked again', async () => {
    useConfig({ ...config(), smtpUrl: 'smtp://127.0.0.1:1' });
    await send();
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it('a worker that died while sending leaves the mail unknown', async () => {
    await stopMail();
    await inTransaction((session) => queueMail(session, request));
    const leaseUntil = new Date(clock.now().getTime() - 1);
    await Mail.updateOne({}, { $set: { state: 'sending', leaseUntil } });
    startMail();
    await mailIdle();
    expect(await Mail.findOne().lean()).toMatchObject({ state: 'unknown' });
    expect(mails.messages).toEqual([]);
  });
});
