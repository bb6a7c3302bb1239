import { endMembership } from '@leerkring/server/features/networks';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeCircle,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { edit, remove, send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { find, findTexts, suggestions } from './searching.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let fatima: Person;
let guest: Person;
let outsider: Person;
let general: string;

beforeAll(async () => {
  server = await startApp();
  ({ network, sanne, joris, fatima, guest, outsider } = await makeCircle(server));
  general = await roomOf(sanne, network, 'general');
});

describe('a message', () => {
  it('is found by its readers, with the way to it, and by nobody else', async () => {
    const { body: said } = await send(
      sanne,
      general,
      'De coördinator stuurt morgen de beoordelingen rond',
    );
    const { items } = await find(joris, { q: 'beoordelingen' });
    expect(items).toMatchObject([
      {
        kind: 'message',
        id: said.id,
        path: `/n/${network.slug}/gesprek/${general.slice(2)}?bij=${said.r}`,
        author: { name: 'Sanne Proef' },
        network: { slug: network.slug },
      },
    ]);
    const [{ excerpt } = { excerpt: { text: '', marks: [] } }] = items;
    expect(excerpt.marks.map(({ from, to }) => excerpt.text.slice(from, to))).toEqual([
      'beoordelingen',
    ]);
    for (const stranger of [outsider, guest, new Client(server)]) {
      expect(await findTexts(stranger, 'beoordelingen')).toEqual([]);
      expect(await suggestions(stranger, 'beoord')).toEqual([]);
    }
  });

  it.each(['coordinator', 'COÖRDINATOR', 'coördinatoren', 'beoordelen', 'beoordeling', 'beoo'])(
    'is found by %s',
    async (q) => {
      expect(await findTexts(joris, q)).toHaveLength(1);
    },
  );

  it('is found by all words together only, whatever their order', async () => {
    expect(await findTexts(joris, 'rond morgen ')).toHaveLength(1);
    expect(await findTexts(joris, 'morgen overmorgen ')).toEqual([]);
  });

  it('is found by who wrote it, and not by who did not', async () => {
    await send(joris, general, 'Mijn beoordelingen volgen');
    expect(await findTexts(fatima, 'beoordelingen', { author: joris.id })).toEqual([
      'Mijn beoordelingen volgen',
    ]);
    expect(await findTexts(fatima, '', { author: joris.id })).toHaveLength(1);
    expect(await findTexts(outsider, '', { author: joris.id })).toEqual([]);
    expect(await findTexts(outsider, '', { kind: 'message' })).toEqual([]);
    expect(await findTexts(outsider, '', { kind: 'message', network: network.slug })).toEqual([]);
  });

  it('is found as it is now: not the words of before, nor anything after its removal', async () => {
    const { body: said } = await send(sanne, general, 'Een blunder over zwemvesten');
    expect(await findTexts(joris, 'zwemvesten')).toHaveLength(1);
    const target = { s: general, id: said.id };
    const { body: edited } = await edit(sanne, target, said.r, 'Een opmerking over duikbrillen');
    expect(await findTexts(joris, 'zwemvesten')).toEqual([]);
    expect(await findTexts(joris, 'duikbril')).toHaveLength(1);
    expect((await remove(sanne, target, edited.r)).status).toBe(200);
    expect(await findTexts(joris, 'duikbril')).toEqual([]);
  });
});

describe('where something was said', () => {
  it('decides who finds it: region, facilitators, two people', async () => {
    const west = await roomOf(sanne, network, 'Proef West');
    const team = await roomOf(fatima, network, 'facilitators');
    const direct = await sanne.client.post<{ s: string }>('/direct-rooms', { personId: fatima.id });
    await send(sanne, west, 'Klimwand in het westen');
    await send(fatima, team, 'Klimwand onder begeleiders');
    await send(sanne, direct.body.s, 'Klimwand onder vier ogen');
    expect((await findTexts(sanne, 'klimwand')).sort()).toEqual([
      'Klimwand in het westen',
      'Klimwand onder vier ogen',
    ]);
    expect(await findTexts(joris, 'klimwand')).toEqual([]);
    expect(await findTexts(fatima, 'klimwand')).toHaveLength(3);
    expect(await findTexts(guest, 'klimwand')).toEqual([]);
  });

  it('is looked at anew with every question: who left finds nothing any more', async () => {
    const iris = await makePerson(server, 'Iris');
    await give(iris, network, 'member', { regionIds: [network.west] });
    expect(await findTexts(iris, 'klimwand')).toEqual(['Klimwand in het westen']);
    await endMembership(admin, { slug: network.slug, personId: iris.id });
    expect(await findTexts(iris, 'klimwand')).toEqual([]);
    expect(await findTexts(iris, '', { author: sanne.id })).toEqual([]);
    expect(await suggestions(iris, 'klim')).toEqual([]);
  });
});

describe('pages and filters', () => {
  it('come the newest first, each thing once, up to the last', async () => {
    for (let at = 0; at < 25; at += 1) await send(sanne, general, `Estafette ronde ${at}`);
    const first = await find(joris, { q: 'estafette', limit: '10' });
    expect(first.items.map(({ excerpt }) => excerpt.text)[0]).toBe('Estafette ronde 24');
    const texts = first.items.map(({ excerpt }) => excerpt.text);
    let { next } = first;
    for (let page = 0; next && page < 10; page += 1) {
      const more = await find(joris, { q: 'estafette', limit: '10', after: next });
      texts.push(...more.items.map(({ excerpt }) => excerpt.text));
      ({ next } = more);
    }
    expect(next).toBeNull();
    expect(texts).toHaveLength(25);
    expect(new Set(texts).size).toBe(25);
  });

  it('keep to a period and to a network', async () => {
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
    expect(await findTexts(joris, 'estafette', { from: today, to: today })).toHaveLength(20);
    expect(await findTexts(joris, 'estafette', { to: '2020-01-01' })).toEqual([]);
    expect(await findTexts(joris, 'estafette', { network: network.slug })).toHaveLength(20);
    expect(await findTexts(joris, 'estafette', { network: 'bestaat-niet' })).toEqual([]);
  });

  it('refuse what is no place and stay quick for anything else', async () => {
    expect((await joris.client.get('/search?q=a&after=zomaar')).status).toBe(400);
    expect((await joris.client.get('/search?q=a&since=1')).status).toBe(400);
    const hostile = ['(a+)+$', '.*{999}', '$where', 'aaaa!'.repeat(40), '\u0000', '%'];
    for (const q of hostile) expect(await findTexts(joris, q)).toEqual([]);
  });
});
