import { noticesDelivered } from '@leerkring/server/features/notifications';
import { searchIdle } from '@leerkring/server/features/search';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { answered, open, read, started } from './threading.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let femke: Person;
let bram: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  femke = await makePerson(server, 'Femke');
  bram = await makePerson(server, 'Bram');
  for (const person of [sanne, joris]) await give(person, network, 'member');
  await give(femke, network, 'facilitator');
});

/** The kinds of what lies in an inbox about a thread, in the order in which it came. */
async function noticesAbout({ id: userId }: Person, threadId: string, more = {}) {
  await noticesDelivered();
  const mine = { userId, subject: `thread:${threadId}`, ...more };
  const rows = await mongoose.connection.collection('notices').find(mine).toArray();
  return rows.toSorted((a, b) => a['n'] - b['n']).map((row): unknown => row['kind']);
}

const naming = (...people: Person[]) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: people.map(({ id }) => ({ type: 'mention', attrs: { id, label: 'iemand' } })),
    },
  ],
});

describe('who is told', () => {
  it('of a new thread: everybody who may read it, but not who wrote it', async () => {
    const id = await started(sanne, network);
    expect(await noticesAbout(joris, id)).toEqual(['threadNew']);
    expect(await noticesAbout(femke, id)).toEqual(['threadNew']);
    expect(await noticesAbout(sanne, id)).toEqual([]);
    const between = await started(femke, network, { audience: 'facilitators' });
    expect(await noticesAbout(joris, between)).toEqual([]);
  });

  it('of an answer: who follows; who is named hears of that and only of that', async () => {
    const id = await started(sanne, network);
    await answered(femke, id, naming(joris, bram, femke));
    expect(await noticesAbout(sanne, id)).toEqual(['reply']);
    expect(await noticesAbout(joris, id)).toEqual(['threadNew', 'mention']);
    expect(await noticesAbout(bram, id)).toEqual([]);
    expect(await noticesAbout(femke, id)).toEqual(['threadNew']);
    await answered(sanne, id, 'Dank!');
    expect(await noticesAbout(joris, id)).toEqual(['threadNew', 'mention', 'reply']);
  });

  it('once of a name, also when the text is changed', async () => {
    const id = await started(sanne, network);
    const { postId } = await answered(femke, id, naming(joris));
    await femke.client.patch(`/posts/${postId}`, { version: 1, body: naming(joris, sanne) });
    expect(await noticesAbout(joris, id)).toEqual(['threadNew', 'mention']);
    expect(await noticesAbout(sanne, id)).toEqual(['reply', 'mention']);
  });

  it('of a muted thread only when it is oneself who is named', async () => {
    const id = await started(sanne, network);
    await sanne.client.put(`/threads/${id}/following`, { preference: 'mute' });
    await answered(femke, id, 'Een antwoord');
    expect(await noticesAbout(sanne, id)).toEqual([]);
    await answered(femke, id, naming(sanne));
    expect(await noticesAbout(sanne, id)).toEqual(['mention']);
  });

  it('of an announcement: everybody, and what is read is not told any more', async () => {
    const news = { cid: clientId(), title: 'De zaal is bekend', body: 'Vijf minuten lopen.' };
    const path = `/networks/${network.slug}/announcements`;
    const { body } = await femke.client.post(path, news);
    const id = String(body['threadId']);
    expect(await noticesAbout(sanne, id)).toEqual(['announcement']);
    await read(sanne, id, 1);
    expect(await noticesAbout(sanne, id, { read: false })).toEqual([]);
    expect(await noticesAbout(joris, id, { read: false })).toEqual(['announcement']);
  });
});

describe('who finds it', () => {
  async function found({ client }: Person, words: string): Promise<string> {
    await searchIdle();
    const { status, body } = await client.get(`/search?q=${encodeURIComponent(words)}`);
    expect(status).toBe(200);
    return JSON.stringify(body);
  }

  it('is who may read it, by title, theme and every wording that is there now', async () => {
    const id = await started(femke, network, {
      ...{ title: 'Kwartetspel over eindtermen', audience: 'facilitators' },
    });
    expect(await found(femke, 'kwartetspel')).toContain(id);
    expect(await found(joris, 'kwartetspel')).not.toContain(id);
    const open_ = await started(sanne, network, { title: 'Ganzenbord', body: 'Met dobbelstenen' });
    const { postId } = await answered(joris, open_, 'Liever met een draaischijf');
    expect(await found(sanne, 'draaischijf')).toContain(postId);
    expect(await found(bram, 'draaischijf')).not.toContain(postId);
    await joris.client.patch(`/posts/${postId}`, { version: 1, body: 'Liever met kaartjes' });
    expect(await found(sanne, 'draaischijf')).not.toContain(postId);
    await sanne.client.patch(`/threads/${open_}`, { version: 1, title: 'Mens erger je niet' });
    expect(await found(joris, 'ganzenbord')).not.toContain(open_);
    expect(await found(joris, 'dobbelstenen')).toContain(open_);
  });

  it('is the same after the index was made anew', async () => {
    const id = await started(sanne, network, { title: 'Zandloper', body: 'Drie minuten' });
    const { postId } = await answered(joris, id, 'Een keukenwekker kan ook');
    const platform = await signedIn(server, await makeAccount({ platformAdmin: true }));
    await mongoose.connection.collection('searchRows').deleteMany({});
    expect(await found(sanne, 'zandloper')).not.toContain(id);
    expect((await platform.post('/search/rebuild')).status).toBe(200);
    expect(await found(sanne, 'zandloper')).toContain(id);
    expect(await found(sanne, 'keukenwekker')).toContain(postId);
    expect((await open(sanne, id)).thread.replyCount).toBe(1);
  });
});
