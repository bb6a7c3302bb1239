import { changeNetwork, endMembership } from '@leerkring/server/features/networks';
import { clock } from '@leerkring/server/platform/clock';
import { config, useConfig } from '@leerkring/server/platform/config';
import type { NoticePreferencesView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import { wordsOf } from '../support/mail-parts.ts';
import { startMailServer } from '../support/mail-server.ts';
import type { RunningServer } from '../support/started.ts';
import { winter } from '../support/winter.ts';
import { itIs, later, mailsTo, naming, work } from './notifications-inboxes.ts';

const mails = await startMailServer();
let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let general: string;

beforeAll(async () => {
  clock.travelTo(new Date(winter(1, '09:00')));
  server = await startApp({ SMTP_URL: mails.url });
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  await give(sanne, network, 'member');
  general = await roomOf(sanne, network, 'general');
});
beforeEach(() => {
  mails.mood = 'takes';
  mails.messages.length = 0;
  useConfig({ ...config(), mailPaused: false });
});
afterAll(() => clock.reset());

async function reader(name: string): Promise<Person> {
  const person = await makePerson(server, name);
  await give(person, network, 'member');
  return person;
}

const name = (person: Person, text?: string) => send(sanne, general, naming(person.id, text));
const got = (person: Person) => mailsTo(mails, person.email);
const change = (person: Person, input: unknown) =>
  person.client.patch<NoticePreferencesView>('/notice-preferences', input);

describe('a mail at once', () => {
  it('comes when it was not read for five minutes: one for the whole conversation', async () => {
    const femke = await reader('Femke');
    await name(femke);
    await later(2);
    await name(femke);
    await later(2);
    expect(got(femke)).toEqual([]);
    await later(2);
    await Promise.all([work(), work()]);
    expect(got(femke)).toHaveLength(1);
    const [mail] = got(femke);
    expect(mail?.headers.get('subject')).toBe(
      'Sanne Proef noemde je in “Proefnetwerk · Algemeen” (2×)',
    );
    expect(mail?.text).toContain('Dag Femke,');
    expect(mail?.text).toMatch(/\/n\/[^/]+\/gesprek\/[0-9a-f]{24}\?bij=\d+/);
    await later(60);
    expect(got(femke)).toHaveLength(1);
  });

  it('says nothing of what was written, in two parts that say the same', async () => {
    const femke = await reader('Femke');
    await name(femke, 'de zoon van de conciërge');
    await later(6);
    const [mail] = got(femke);
    expect(mails.messages[0]).not.toContain('conci');
    expect(wordsOf(mail?.html ?? '')).toBe((mail?.text ?? '').replace(/\s+/g, ' '));
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.headers.get('message-id')).toMatch(/^<[0-9a-f]{24}@leerkring>$/);
  });

  it('says nothing of what was reported and hidden either', async () => {
    const femke = await makePerson(server, 'Femke');
    await give(femke, network, 'coordinator');
    const writer = await reader('Mees');
    const sent = await send(writer, general, 'theepotten van de buren');
    const message = { kind: 'message', id: sent.body.id };
    const reported = await sanne.client.post('/reports', { ...message, reason: 'hurtful' });
    expect(reported.status).toBe(200);
    const hide = { kind: 'message', reason: 'Dat zeggen we hier niet.' };
    const hidden = await femke.client.put(`/hidden/${message.id}`, hide);
    expect(hidden.status).toBe(200);
    await later(6);
    await itIs(winter(8, '07:01'));
    expect(got(femke).length).toBeGreaterThan(0);
    expect(got(writer).length).toBeGreaterThan(0);
    const said = [...got(femke), ...got(writer), ...got(sanne)];
    const words = said.map(
      ({ headers, text, html }) => `${headers.get('subject')} ${text} ${html}`,
    );
    expect(words.join()).not.toMatch(/theepotten|zeggen we hier/);
    await itIs(winter(1, '09:00'));
  });

  it('does not come when it was read by then', async () => {
    const femke = await reader('Femke');
    await name(femke);
    await later(3);
    await femke.client.put('/notices/read-subject', { subject: { kind: 'room', id: general } });
    await later(10);
    expect(got(femke)).toEqual([]);
  });

  it('is not sent when it was read between writing and sending', async () => {
    const femke = await reader('Femke');
    await name(femke);
    useConfig({ ...config(), mailPaused: true });
    await later(6);
    await femke.client.put('/notices/read-all');
    useConfig({ ...config(), mailPaused: false });
    await later(1);
    expect(got(femke)).toEqual([]);
  });

  it('is not sent to who lost access between writing and sending', async () => {
    const femke = await reader('Femke');
    await name(femke);
    useConfig({ ...config(), mailPaused: true });
    await later(6);
    await endMembership(admin, { slug: network.slug, personId: femke.id });
    useConfig({ ...config(), mailPaused: false });
    await later(1);
    expect(got(femke)).toEqual([]);
  });

  it('waits until the night is over, and comes then when it is still unread', async () => {
    await itIs(winter(1, '18:30'));
    const [femke, milan] = [await reader('Femke'), await reader('Milan')];
    await name(femke);
    await name(milan);
    await itIs(winter(2, '05:59'));
    expect([...got(femke), ...got(milan)]).toEqual([]);
    await milan.client.put('/notices/read-all');
    await itIs(winter(2, '06:01'));
    expect(got(femke)).toHaveLength(1);
    expect(got(milan)).toEqual([]);
    await itIs(winter(2, '09:00'));
  });

  it('is no more than twenty a day', async () => {
    const femke = await reader('Femke');
    for (let count = 0; count < 22; count += 1) {
      await name(femke);
      await later(6);
    }
    expect(got(femke)).toHaveLength(20);
  });

  it('escapes whatever somebody is called, and nothing slips into its head', async () => {
    const femke = await reader('Femke');
    const odd = await makePerson(server, '<img src=x> {{name}}');
    await give(odd, network, 'member');
    await send(odd, general, naming(femke.id));
    await later(6);
    const [mail] = got(femke);
    expect(mail?.text).toContain('<img src=x> {{name}} Proef noemde je');
    expect(mail?.html).not.toContain('<img');
    expect(mail?.headers.get('bcc')).toBeUndefined();
  });

  it('speaks as the network does, and in the language of the reader', async () => {
    const femke = await reader('Femke');
    await changeNetwork(admin, network.slug, { addressForm: 'u' });
    await name(femke);
    await later(6);
    await femke.client.patch('/me/preferences', { locale: 'en' });
    await name(femke);
    await later(6);
    await changeNetwork(admin, network.slug, { addressForm: 'je' });
    const subjects = got(femke).map(({ headers }) => headers.get('subject'));
    expect(subjects).toEqual([
      'Sanne Proef noemde u in “Proefnetwerk · Algemeen”',
      'Sanne Proef mentioned you in “Proefnetwerk · General”',
    ]);
    expect(got(femke)[0]?.text).toContain('Geachte Femke Proef,');
  });
});

describe('what somebody chose', () => {
  it('holds per kind and per network', async () => {
    const femke = await reader('Femke');
    const ways = [{ networkId: network.id, kind: 'mention', way: 'inbox' }];
    const chosen = await change(femke, { ways });
    expect(chosen.body.networks).toMatchObject([{ id: network.id, ways: { mention: 'inbox' } }]);
    expect(chosen.body.ways.mention).toBe('mail');
    await name(femke);
    await later(6);
    expect(got(femke)).toEqual([]);
    await change(femke, { ways: [{ networkId: network.id, kind: 'mention', way: null }] });
    await name(femke);
    await later(6);
    expect(got(femke)).toHaveLength(1);
  });

  it('can be nothing at all, not even in the inbox', async () => {
    const femke = await reader('Femke');
    await change(femke, { ways: [{ networkId: null, kind: 'mention', way: 'nothing' }] });
    await name(femke);
    await later(6);
    expect(got(femke)).toEqual([]);
    expect((await femke.client.get('/notices/stand')).body).toMatchObject({ notices: 0 });
  });

  it('is only of one’s own networks', async () => {
    const femke = await reader('Femke');
    const other = await makeNetwork();
    const ways = [{ networkId: other.id, kind: 'mention', way: 'inbox' }];
    expect((await change(femke, { ways })).status).toBe(404);
  });

  it('shows an address that takes no mail; notices stop until the owner says it works', async () => {
    const femke = await reader('Femke');
    mails.mood = 'knows nobody';
    await name(femke);
    await later(6);
    mails.mood = 'takes';
    const failing = await femke.client.get<NoticePreferencesView>('/notice-preferences');
    expect(failing.body.mail.failingSince).toEqual(expect.any(String));
    await name(femke);
    await later(6);
    expect(got(femke)).toEqual([]);
    await femke.client.post('/notice-preferences/address-trials');
    await name(femke);
    await later(6);
    expect(got(femke)).toHaveLength(1);
  });
});
