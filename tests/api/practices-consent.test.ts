import { endMembership } from '@leerkring/server/features/networks';
import { searchIdle } from '@leerkring/server/features/search';
import type {
  OwnFragment,
  PracticePage,
  PublicPractice,
} from '@leerkring/shared/features/practices/practices.view.ts';
import { publicChecks } from '@leerkring/shared/features/practices/practice-steps.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { admin, makeNetwork, roomOf, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { makeMember, publish, showInNetwork, step, write, type Makers } from './practising.ts';

let server: RunningServer;
let network: TestNetwork;
let makers: Makers;
let joris: Person;
let milan: Person;
let room: string;
const visitor = () => new Client(server);

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  milan = await makeMember(server, network, { name: 'Milan' });
  joris = await makeMember(server, network, { name: 'Joris' });
  const peer = await makeMember(server, network, { name: 'Lot' });
  const facilitator = await makeMember(server, network, { name: 'Yara', role: 'facilitator' });
  const coordinator = await makeMember(server, network, { name: 'Ties', role: 'coordinator' });
  makers = { author: milan, peer, facilitator, coordinator };
  room = await roomOf(milan, network, 'general');
});

/** Words that occur nowhere else. */
const words = () => `Zeldzaam${clientId().replace(/[^a-z]/gi, '')}`;

async function say(who: Person, text: string): Promise<{ kind: 'message'; id: string }> {
  const message = { cid: clientId(), type: 'text', body: text };
  const { body } = await who.client.post<{ id: string }>(`/streams/${room}/events`, message);
  return { kind: 'message', id: body.id };
}

function quote(id: string, source: unknown, text: string) {
  const fragment = { cid: clientId(), source, text, place: 'tips' };
  return milan.client.post<PracticePage>(`/practices/${id}/fragments`, fragment);
}

async function quoted(text: string) {
  const { id } = await write(milan, network, { title: 'Met een citaat' });
  const { body } = await quote(id, await say(joris, text), text);
  return { id, fragmentId: body.fragments[0]?.id ?? '' };
}

const answer = (who: Person, fragmentId: string, more: Record<string, unknown>) =>
  who.client.put<OwnFragment>(`/fragments/${fragmentId}/consent`, more);
const readPublic = (id: string) => visitor().get<PublicPractice>(`/library/${id}`);

describe('quoting', () => {
  it('asks whose words they are, and only that person can say yes', async () => {
    const text = words();
    const { id, fragmentId } = await quoted(text);
    const { body } = await joris.client.get<{ items: OwnFragment[] }>('/me/fragments');
    expect(body.items[0]).toMatchObject({ id: fragmentId, practiceId: id, consent: 'asked', text });
    expect((await joris.client.get(`/practices/${id}`)).status).toBe(200);
    for (const who of [milan, makers.facilitator, makers.coordinator]) {
      expect((await answer(who, fragmentId, { answer: 'given' })).status).toBe(404);
    }
    expect((await answer(joris, fragmentId, { answer: 'given' })).body.consent).toBe('given');
  });

  it('needs no question for own words', async () => {
    const { id } = await write(milan, network);
    const { body } = await quote(id, await say(milan, 'Van mijzelf'), 'Van mijzelf');
    expect(body.fragments).toMatchObject([{ consent: 'given', isMine: true }]);
  });

  it('takes nothing from elsewhere: not from another network, not from what is not there', async () => {
    const { id } = await write(milan, network);
    const other = await makeNetwork();
    const both = await makeMember(server, other, { name: 'Elders' });
    const elsewhere = await roomOf(both, other, 'general');
    const message = { cid: clientId(), type: 'text', body: 'Besloten' };
    const { body } = await both.client.post<{ id: string }>(
      `/streams/${elsewhere}/events`,
      message,
    );
    for (const sourceId of [body.id, 'a'.repeat(24)]) {
      const refused = await quote(id, { kind: 'message', id: sourceId }, 'Besloten');
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({ data: { reason: 'practice.source' } });
    }
  });

  it('respects a no: the same words are not asked for again', async () => {
    const text = words();
    const { id } = await write(milan, network);
    const source = await say(joris, text);
    const { body } = await quote(id, source, text);
    await answer(joris, body.fragments[0]?.id ?? '', { answer: 'refused' });
    expect((await quote(id, source, text)).body).toMatchObject({
      data: { reason: 'fragment.refused' },
    });
  });
});

describe('going public', () => {
  it('leaves out what was not agreed to, after a warning', async () => {
    const text = words();
    const { id } = await quoted(text);
    const refused = await publish(id, makers);
    expect(refused.body).toMatchObject({ data: { current: { missing: ['leaveOut'] } } });
    expect((await readPublic(id)).status).toBe(404);
    const published = await step(makers.coordinator, id, 'publish', { leaveOut: true });
    expect(published.body.state).toBe('public');
    expect((await readPublic(id)).body.fragments).toEqual([]);
  });

  it('shows what was agreed to, with a role until there is a yes to the name', async () => {
    const text = words();
    const { id, fragmentId } = await quoted(text);
    await answer(joris, fragmentId, { answer: 'given' });
    await publish(id, makers);
    expect((await readPublic(id)).body.fragments).toMatchObject([
      { text, name: null, role: 'teacher', place: 'tips' },
    ]);
    await answer(joris, fragmentId, { answer: 'given', showName: true });
    expect((await readPublic(id)).body.fragments).toMatchObject([{ name: 'Joris Proef' }]);
  });

  it('does not take the words of who said nothing through the running text', async () => {
    const text = `${words()} is wat wij deden`;
    const { id } = await write(milan, network, { tips: longFromPlain(`Want ${text}, zei hij.`) });
    await quote(id, await say(joris, text), text);
    await showInNetwork(id, makers);
    const { body } = await step(milan, id, 'requestPublic', { checks: publicChecks });
    expect(body).toMatchObject({ data: { current: { missing: ['noUnagreedWords'] } } });
  });
});

describe('taking consent back', () => {
  it('removes the words everywhere at once and names nobody', async () => {
    const text = words();
    const { id, fragmentId } = await quoted(text);
    await answer(joris, fragmentId, { answer: 'given', showName: true });
    await publish(id, makers);
    await searchIdle();
    expect(JSON.stringify((await readPublic(id)).body)).toContain(text);
    expect(await foundBy(text)).toContain(id);

    const taken = await answer(joris, fragmentId, { answer: 'withdrawn' });
    expect(taken.body).toMatchObject({ consent: 'withdrawn', text: null });
    const page = await readPublic(id);
    expect(JSON.stringify(page.body.fragments)).toBe('[]');
    expect(JSON.stringify(page.body)).not.toContain('Joris');
    expect(page.body.revisions.map(({ kind }) => kind)).toEqual(['published', 'fragmentWithdrawn']);
    for (const path of [`/practices/${id}`, `/practices/${id}/versions/1`]) {
      const { body } = await milan.client.get(path);
      expect(JSON.stringify(body)).not.toContain(text);
      expect(JSON.stringify(body)).not.toContain('Joris');
    }
    await searchIdle();
    expect(await foundBy(text)).toEqual([]);
    const { body } = await milan.client.get<PracticePage>(`/practices/${id}`);
    expect(body.fragments).toMatchObject([{ consent: 'withdrawn', text: null, person: null }]);
    expect(body.events[0]).toMatchObject({ kind: 'fragmentWithdrawn', by: null, note: '' });
  });

  it('is not undone by saying yes again: the words are gone', async () => {
    const { fragmentId } = await quoted(words());
    await answer(joris, fragmentId, { answer: 'given' });
    await answer(joris, fragmentId, { answer: 'withdrawn' });
    expect((await answer(joris, fragmentId, { answer: 'withdrawn' })).status).toBe(200);
    expect((await answer(joris, fragmentId, { answer: 'given' })).body).toMatchObject({
      data: { reason: 'fragment.gone' },
    });
  });

  it('is possible for who has left the network', async () => {
    const leaver = await makeMember(server, network, { name: 'Iris' });
    const text = words();
    const { id } = await write(milan, network, { title: 'Met Iris' });
    const { body } = await quote(id, await say(leaver, text), text);
    const fragmentId = body.fragments[0]?.id ?? '';
    await answer(leaver, fragmentId, { answer: 'given' });
    await publish(id, makers);
    await endMembership(admin, { slug: network.slug, personId: leaver.id });
    expect((await leaver.client.get(`/practices/${id}`)).status).toBe(404);
    expect(JSON.stringify((await readPublic(id)).body)).toContain(text);
    expect((await answer(leaver, fragmentId, { answer: 'withdrawn' })).status).toBe(200);
    expect(JSON.stringify((await readPublic(id)).body)).not.toContain(text);
  });

  it('wins from publishing at the same moment', async () => {
    const text = words();
    const { id, fragmentId } = await quoted(text);
    await answer(joris, fragmentId, { answer: 'given' });
    await showInNetwork(id, makers);
    await step(milan, id, 'requestPublic', { checks: publicChecks });
    const [taken] = await Promise.all([
      answer(joris, fragmentId, { answer: 'withdrawn' }),
      step(makers.coordinator, id, 'publish', { leaveOut: true }),
    ]);
    expect(taken.status).toBe(200);
    const page = await readPublic(id);
    expect(page.status).toBe(200);
    expect(page.body.fragments).toEqual([]);
  });
});

async function foundBy(q: string): Promise<string[]> {
  const path = `/library?${new URLSearchParams({ q }).toString()}`;
  const { body } = await visitor().get<{ items: { id: string }[] }>(path);
  return body.items.map(({ id }) => id);
}
