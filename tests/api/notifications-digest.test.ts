import { noticesDelivered, notify } from '@leerkring/server/features/notifications';
import { endMembership } from '@leerkring/server/features/networks';
import { clock } from '@leerkring/server/platform/clock';
import { config, useConfig } from '@leerkring/server/platform/config';
import { inTransaction } from '@leerkring/server/platform/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { wordsOf } from '../support/mail-parts.ts';
import { startMailServer } from '../support/mail-server.ts';
import type { RunningServer } from '../support/started.ts';
import { winter } from '../support/winter.ts';
import { itIs, mailsTo, work } from './notifications-inboxes.ts';

const mails = await startMailServer();
let server: RunningServer;
let networks: TestNetwork[];
let sanne: Person;
let rooms: string[];

beforeAll(async () => {
  clock.travelTo(new Date(winter(0, '09:00')));
  server = await startApp({ SMTP_URL: mails.url });
  networks = [await makeNetwork(), await makeNetwork()];
  sanne = await makePerson(server, 'Sanne');
  rooms = [];
  for (const network of networks) {
    await give(sanne, network, 'member');
    rooms.push(await roomOf(sanne, network, 'general'));
  }
});
beforeEach(async () => {
  await itIs(winter(0, '09:00'));
  mails.messages.length = 0;
  useConfig({ ...config(), mailPaused: false });
});
afterAll(() => clock.reset());

async function reader(name: string, within = networks): Promise<Person> {
  const person = await makePerson(server, name);
  for (const network of within) await give(person, network, 'member');
  return person;
}

/** Something that waits for the calm mail, about the common room of the first or second network. */
async function tell(person: Person, which = 0): Promise<void> {
  const id = rooms[which] ?? '';
  await inTransaction((session) =>
    notify(session, {
      ...{ kind: 'questionMoved', subject: { kind: 'room', id }, text: 'geheime woorden' },
      ...{ actorId: sanne.id, networkId: networks[which]?.id ?? null, recipients: [person.id] },
    }),
  );
  await noticesDelivered();
}

const got = (person: Person) => mailsTo(mails, person.email);
const tuesday = (hour: number) => winter(1, `${String(hour).padStart(2, '0')}:01`);

it('comes once a week, at its hour, with what was not read, per network', async () => {
  const femke = await reader('Femke');
  await tell(femke);
  await tell(femke);
  await tell(femke, 1);
  await itIs(winter(1, '06:59'));
  expect(got(femke)).toEqual([]);
  await itIs(tuesday(7));
  expect(got(femke)).toHaveLength(1);
  const [mail] = got(femke);
  expect(mail?.headers.get('subject')).toBe('Nieuws uit Leerkring');
  expect(mail?.text).toContain('“Proefnetwerk · Algemeen”: 2 stappen verder, van Sanne Proef');
  expect(mail?.text.match(/^PROEFNETWERK$/gm)).toHaveLength(2);
  expect(mail?.text).toContain('Wil je dit overzicht niet meer krijgen?');
  expect(mail?.text).not.toContain('geheim');
  expect(wordsOf(mail?.html ?? '')).toBe((mail?.text ?? '').replace(/\s+/g, ' '));
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
});

it('is one mail, however often and by however many it is written', async () => {
  const femke = await reader('Femke');
  await tell(femke);
  await itIs(tuesday(7));
  await Promise.all([work(), work(), work()]);
  // The clock goes back a day, and something new comes.
  await itIs(winter(0, '12:00'));
  await tell(femke);
  await itIs(tuesday(7));
  await itIs(winter(3, '12:00'));
  expect(got(femke)).toHaveLength(1);
  await itIs(winter(8, '07:01'));
  expect(got(femke)).toHaveLength(2);
  expect(got(femke)[1]?.text).toContain('1 stap verder');
});

it('does not come when there is nothing, or nothing that was not read', async () => {
  const [femke, milan] = [await reader('Femke'), await reader('Milan')];
  await tell(milan);
  await milan.client.put('/notices/read-all');
  await itIs(tuesday(7));
  expect([...got(femke), ...got(milan)]).toEqual([]);
});

it('leaves out what was read, and what was lost, between writing and sending', async () => {
  const [femke, milan] = [await reader('Femke'), await reader('Milan')];
  for (const which of [0, 1]) {
    await tell(femke, which);
    await tell(milan, which);
  }
  useConfig({ ...config(), mailPaused: true });
  await itIs(tuesday(7));
  await endMembership(admin, { slug: networks[1]?.slug ?? '', personId: femke.id });
  await milan.client.put('/notices/read-all');
  useConfig({ ...config(), mailPaused: false });
  await work();
  expect(got(milan)).toEqual([]);
  expect(got(femke)).toHaveLength(1);
  expect(got(femke)[0]?.text.match(/^PROEFNETWERK$/gm)).toHaveLength(1);
});

it('comes as often and when somebody chose, or never', async () => {
  const [femke, milan] = [await reader('Femke'), await reader('Milan')];
  await tell(femke);
  await tell(milan);
  const daily = { every: 'daily', weekday: 1, hour: 16 };
  await femke.client.patch('/notice-preferences', { digest: daily });
  await milan.client.patch('/notice-preferences', { digest: { ...daily, every: 'never' } });
  await itIs(winter(0, '15:01'));
  expect(got(femke)).toHaveLength(1);
  await tell(femke);
  await itIs(winter(0, '17:00'));
  expect(got(femke)).toHaveLength(1);
  await itIs(winter(1, '15:01'));
  expect(got(femke)).toHaveLength(2);
  await itIs(winter(22, '12:00'));
  expect(got(milan)).toEqual([]);
});

it('names no titles of a network that chose so; the one who runs it chooses', async () => {
  const femke = await reader('Femke', networks.slice(0, 1));
  const facilitator = await makePerson(server, 'Karim');
  const [network] = networks;
  if (!network) throw new Error('there is a network');
  await give(facilitator, network, 'facilitator');
  const path = `/networks/${network.slug}/mail-settings`;
  const chosen = await facilitator.client.patch(path, { mailShowsTitles: false });
  expect(chosen.body).toEqual({ mailShowsTitles: false });
  await tell(femke);
  await itIs(tuesday(7));
  await facilitator.client.patch(path, { mailShowsTitles: true });
  expect(got(femke)[0]?.text).toContain('Proefnetwerk: 1 stap verder');
  expect(got(femke)[0]?.text).not.toContain('“');
});
