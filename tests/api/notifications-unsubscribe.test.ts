import { unsubscribeToken } from '@leerkring/server/features/notifications';
import { clock } from '@leerkring/server/platform/clock';
import type { NoticePreferencesView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import { startMailServer } from '../support/mail-server.ts';
import type { RunningServer } from '../support/started.ts';
import { winter } from '../support/winter.ts';
import { later, mailsTo, naming } from './notifications-inboxes.ts';

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
  mails.messages.length = 0;
});
afterAll(() => clock.reset());

async function reader(name: string): Promise<Person> {
  const person = await makePerson(server, name);
  await give(person, network, 'member');
  return person;
}

const name = (person: Person) => send(sanne, general, naming(person.id));
const got = (person: Person) => mailsTo(mails, person.email);

describe('unsubscribing', () => {
  async function linkFor(person: Person): Promise<{ url: string; token: string }> {
    await name(person);
    await later(6);
    const header = got(person).at(-1)?.headers.get('list-unsubscribe') ?? '';
    const path = new URL(header.slice(1, -1)).pathname;
    return { url: `${server.url}${path}`, token: path.split('/').at(-1) ?? '' };
  }

  it('is one POST of a mail program, without cookies and from nowhere', async () => {
    const femke = await reader('Femke');
    const { url } = await linkFor(femke);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    for (const round of [1, 2]) {
      const { status } = await fetch(url, { method: 'POST', body });
      expect(status, `round ${round}`).toBe(204);
    }
    const { body: chosen } = await femke.client.get<NoticePreferencesView>('/notice-preferences');
    expect(chosen.ways).toMatchObject({ mention: 'inbox', directMessage: 'mail' });
    mails.messages.length = 0;
    await name(femke);
    await later(6);
    expect(got(femke)).toEqual([]);
  });

  it('does nothing when the link is only opened, and shows what it would stop', async () => {
    const femke = await reader('Femke');
    const { url, token } = await linkFor(femke);
    const opened = await fetch(url, { redirect: 'manual' });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe(`/afmelden#${token}`);
    const seen = await sanne.client.post('/unsubscription-views', { token });
    expect(seen.body).toMatchObject({ what: 'kind', kind: 'mention', done: false });
    expect(JSON.stringify(seen.body)).not.toContain(femke.email);
    const all = await sanne.client.post('/unsubscriptions', { token, everything: true });
    expect(all.body).toMatchObject({ what: 'everything', done: true });
    const { body } = await femke.client.get<NoticePreferencesView>('/notice-preferences');
    expect(body.mail.off).toBe(true);
  });

  it('stops the calm mail alone with the link of the calm mail', async () => {
    const femke = await reader('Femke');
    const token = unsubscribeToken({ userId: femke.id, what: 'digest' });
    const answer = await fetch(`${server.url}/api/unsubscriptions/${token}`, { method: 'POST' });
    expect(answer.status).toBe(204);
    const { body } = await femke.client.get<NoticePreferencesView>('/notice-preferences');
    expect(body).toMatchObject({ digest: { every: 'never' }, ways: { mention: 'mail' } });
    const seen = await femke.client.post('/unsubscription-views', { token });
    expect(seen.body).toMatchObject({ what: 'digest', kind: null, done: true });
  });

  it('knows only the tokens it made', async () => {
    const femke = await reader('Femke');
    const { url, token } = await linkFor(femke);
    const forged = token.replace(femke.id, sanne.id);
    const answers = [
      await fetch(url.replace(token, forged), { method: 'POST' }),
      await fetch(url.replace('.mention.', '.digest.'), { method: 'POST' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await sanne.client.post('/unsubscriptions', { token: forged })).status).toBe(404);
  });
});
