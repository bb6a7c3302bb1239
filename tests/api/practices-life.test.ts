import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person, TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { makeMakers, showInNetwork, step, write, type Makers } from './practising.ts';

let server: RunningServer;
let network: TestNetwork;
let makers: Makers;
let milan: Person & { schoolId: string };
let hanna: Person;
let dewi: Person;
let visitor: Client;

beforeAll(async () => {
  server = await startApp();
  ({ network, makers, milan, hanna, dewi } = await makeMakers(server));
  visitor = new Client(server);
});

const read = (who: Client, id: string) => who.get<PracticePage>(`/practices/${id}`);

describe('writing', () => {
  it('keeps a draft with its author, also from who runs the network', async () => {
    const { id, state, steps } = await write(milan, network);
    expect(state).toBe('draft');
    expect(steps).toEqual([{ step: 'submit', missing: [] }]);
    expect((await read(milan.client, id)).status).toBe(200);
    for (const other of [hanna, makers.facilitator, makers.coordinator, dewi]) {
      expect((await read(other.client, id)).status).toBe(404);
    }
    expect((await read(visitor, id)).status).toBe(401);
  });

  it('makes one practice of one send, however often it comes', async () => {
    const cid = clientId();
    const sends = await Promise.all([1, 2, 3].map(() => write(milan, network, { cid })));
    expect(new Set(sends.map(({ id }) => id)).size).toBe(1);
  });

  it('does not let an old screen write over a newer text', async () => {
    const { id, revision } = await write(milan, network);
    const change = (title: string) =>
      milan.client.patch<PracticePage>(`/practices/${id}`, { revision, title });
    expect((await change('Eerste')).body.title).toBe('Eerste');
    expect((await change('Tweede')).status).toBe(409);
  });

  it('submits only what is complete and says what is missing', async () => {
    const { id } = await write(milan, network, { result: longFromPlain('') });
    const answer = await step(milan, id, 'submit');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ data: { current: { missing: ['complete'] } } });
    expect((await read(milan.client, id)).body.state).toBe('draft');
  });

  it('throws a draft away, but nothing that was submitted', async () => {
    const { id } = await write(milan, network);
    await step(milan, id, 'submit');
    await step(milan, id, 'takeBack');
    expect((await milan.client.delete(`/practices/${id}`)).status).toBe(403);
    const { id: fresh } = await write(milan, network);
    expect((await milan.client.delete(`/practices/${fresh}`)).status).toBe(200);
    expect((await read(milan.client, fresh)).status).toBe(404);
  });
});

describe('the way to the network', () => {
  it('gives each step to the one whose turn it is', async () => {
    const { id } = await write(milan, network);
    expect((await step(makers.facilitator, id, 'submit')).status).toBe(404);
    await step(milan, id, 'submit');
    expect((await step(milan, id, 'startReview')).status).toBe(403);
    expect((await step(makers.peer, id, 'startReview')).status).toBe(404);
    expect((await step(makers.facilitator, id, 'startReview')).body.state).toBe('peerReview');
    expect((await step(makers.facilitator, id, 'approve')).body).toMatchObject({
      data: { current: { missing: ['reviewed'] } },
    });
    const review = { advice: 'improve', text: 'Wat kostte het aan tijd?' };
    expect((await milan.client.put(`/practices/${id}/review`, review)).status).toBe(403);
    expect((await makers.peer.client.put(`/practices/${id}/review`, review)).status).toBe(200);
    expect((await step(makers.facilitator, id, 'sendBack')).status).toBe(400);
    const back = await step(makers.facilitator, id, 'sendBack', { note: 'Noem de tijd.' });
    expect(back.body.state).toBe('draft');
    expect((await read(makers.peer.client, id)).status).toBe(404);
    expect((await read(milan.client, id)).body).toMatchObject({
      state: 'draft',
      events: [
        { kind: 'sendBack', note: 'Noem de tijd.', by: { name: 'Yara Proef' } },
        {},
        {},
        {},
        {},
      ],
    });
  });

  it('asks for fresh eyes in a next round', async () => {
    const { id } = await write(milan, network);
    await step(milan, id, 'submit');
    await step(makers.facilitator, id, 'startReview');
    await makers.peer.client.put(`/practices/${id}/review`, { advice: 'improve', text: 'Nee.' });
    await step(milan, id, 'takeBack');
    await step(milan, id, 'submit');
    await step(makers.facilitator, id, 'startReview');
    expect((await step(makers.facilitator, id, 'approve')).status).toBe(400);
    await makers.peer.client.put(`/practices/${id}/review`, { advice: 'ready', text: 'Ja.' });
    expect((await step(makers.facilitator, id, 'approve')).body.state).toBe('approved');
    expect((await read(milan.client, id)).body.reviews.map(({ round }) => round)).toEqual([2, 1]);
  });

  it('lets one of two who take the same step at once be told that it moved', async () => {
    const { id } = await write(milan, network);
    await step(milan, id, 'submit');
    const both = [makers.facilitator, makers.coordinator];
    const answers = await Promise.all(both.map((who) => step(who, id, 'startReview')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(makers.facilitator.client, id)).body.round).toBe(1);
  });

  it('keeps every wording that others could read', async () => {
    const { id } = await write(milan, network);
    await showInNetwork(id, makers);
    const { body } = await read(milan.client, id);
    const change = { revision: body.revision, title: 'In tweetallen', note: 'Korter' };
    const edited = await milan.client.patch<PracticePage>(`/practices/${id}`, change);
    expect(edited.body.versions).toMatchObject([{ number: 2, note: 'Korter' }, { number: 1 }]);
    const first = await makers.peer.client.get(`/practices/${id}/versions/1`);
    expect(first.body).toMatchObject({ title: 'Beoordelen in tweetallen' });
    expect((await dewi.client.get(`/practices/${id}/versions/1`)).status).toBe(404);
  });

  it('shows in the list what each may read', async () => {
    const title = `Alleen ${clientId()}`;
    const { id } = await write(milan, network, { title });
    const has = async (who: Person) => {
      const path = `/networks/${network.slug}/practices?limit=100`;
      const { body } = await who.client.get<{ items: PracticePage[] }>(path);
      return body.items.some((one) => one.id === id);
    };
    expect([await has(milan), await has(makers.facilitator), await has(hanna)]).toEqual([
      true,
      false,
      false,
    ]);
    await step(milan, id, 'submit');
    expect([await has(makers.facilitator), await has(hanna)]).toEqual([true, false]);
    await step(makers.facilitator, id, 'startReview');
    expect(await has(hanna)).toBe(true);
    expect((await dewi.client.get(`/networks/${network.slug}/practices`)).status).toBe(404);
  });
});
