import { renewOldIndex, searchIdle } from '@leerkring/server/features/search';
import mongoose from 'mongoose';
import { beforeAll, expect, it } from 'vitest';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { makeEverything, type Everything } from './everything.ts';
import { publish, write } from './practising.ts';
import { find } from './searching.ts';

let server: RunningServer;
let all: Everything;
let platform: Client;
/** Of the network itself, of a person, of the school of that person, and of what anybody may read. */
const more = ['proefkring', 'hanna', 'papieren atrium', 'ooievaars'];

beforeAll(async () => {
  server = await startApp();
  all = await makeEverything(server);
  platform = await signedIn(server, await makeAccount({ platformAdmin: true }));
  const { author, reader: peer, facilitator, coordinator, network } = all;
  const { id } = await write(author, { ...network, west: '', oost: '' }, { title: 'Ooievaars' });
  const published = await publish(id, { author, peer, facilitator, coordinator });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
});

it('a server that starts with nothing knows by what rules its index is written', async () => {
  const states = mongoose.connection.collection('searchStates');
  expect(await states.find({}, { projection: { _id: 0 } }).toArray()).toEqual([
    expect.objectContaining({ version: expect.any(Number) }),
  ]);
});

/** Everything that everybody finds by any of the words. */
async function answers(): Promise<Record<string, string[]>> {
  const words = [...all.things.map(({ word }) => word), ...more];
  const askers = { ...all, visitor: new Client(server) };
  const found: Record<string, string[]> = {};
  for (const who of ['author', 'reader', 'facilitator', 'stranger', 'visitor'] as const) {
    for (const q of words) {
      const { items } = await find(askers[who], { q });
      found[`${who}: ${q}`] = items.map(({ kind, id, title }) => `${kind} ${id} ${title.text}`);
    }
  }
  return found;
}

async function rebuild(): Promise<void> {
  expect((await platform.post('/search/rebuild')).status).toBe(200);
  await searchIdle();
}

it('an index that was dropped answers the same once it is made anew, for everybody', async () => {
  const before = await answers();
  for (const { kind, id, word } of all.things) {
    expect(before[`reader: ${word}`]?.join(), kind).toContain(`${kind} ${id}`);
    expect(before[`stranger: ${word}`]).toEqual([]);
  }
  for (const word of more) expect(before[`reader: ${word}`], word).not.toEqual([]);
  expect(before['visitor: ooievaars']).toHaveLength(1);
  for (const name of ['searchRows', 'searchTexts', 'searchWords']) {
    await mongoose.connection.collection(name).deleteMany({});
  }
  expect(Object.values(await answers()).flat()).toEqual([]);
  await rebuild();
  expect(await answers()).toEqual(before);
});

it('making it anew does not bring back what is hidden', async () => {
  const { facilitator, reader, things } = all;
  for (const { kind, id } of things) {
    const hiding = { kind, reason: 'Hier is een leerling te herkennen.' };
    expect((await facilitator.client.put(`/hidden/${id}`, hiding)).status).toBe(200);
  }
  await rebuild();
  for (const { kind, id, word } of things) {
    const { items } = await find(reader, { q: word });
    expect(
      items.map((one) => `${one.kind} ${one.id}`),
      word,
    ).not.toContain(`${kind} ${id}`);
  }
});

it('an index of other rules is made anew once, when the server starts', async () => {
  const rows = mongoose.connection.collection('searchRows');
  const states = mongoose.connection.collection('searchStates');
  const inRules = { q: 'papieren atrium' };
  const { items: before } = await find(all.reader, inRules);
  expect(before).not.toEqual([]);
  // As they were written by the rules before: nothing is found by the words of now.
  await rows.updateMany({}, { $set: { terms: ['atri'] } });
  await states.updateOne({}, { $set: { version: 1 } });
  expect((await find(all.reader, inRules)).items).toEqual([]);
  await renewOldIndex();
  await searchIdle();
  expect((await find(all.reader, inRules)).items).toEqual(before);

  await rows.updateMany({}, { $set: { terms: ['atri'] } });
  await renewOldIndex();
  await searchIdle();
  expect((await find(all.reader, inRules)).items).toEqual([]);
  await rebuild();
});
