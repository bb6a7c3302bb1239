import { noticesDelivered } from '@leerkring/server/features/notifications';
import { searchIdle } from '@leerkring/server/features/search';
import { clock } from '@leerkring/server/platform/clock';
import type { QuestionCluster } from '@leerkring/shared/features/questions/questions.view.ts';
import mongoose from 'mongoose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { roomOf } from '../realtime/cast.ts';
import { signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  addItem,
  begin,
  bringTo,
  makeQuestionWorld,
  move,
  wall,
  type QuestionWorld,
} from './questioning.ts';
import { leastCommands } from '../support/least-commands.ts';

let server: RunningServer;
let world: QuestionWorld;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
});

afterEach(async () => {
  if (clock.now().getTime() < Date.now() + 86_400_000) return;
  clock.reset();
  for (const person of [world.yara, world.hanna]) person.client = await signedIn(server, person);
});

const idsOn = async (who: QuestionWorld['hanna'], query = '') =>
  (await wall(who, world.slug, query)).body.items.map(({ id }) => id);

describe('the wall', () => {
  it('shows everybody what they may see, last movement first', async () => {
    const { hanna, lot, yara, gast, dewi, slug } = world;
    const shared = (await begin(hanna, slug)).question.id;
    const draft = (await begin(hanna, slug)).question.id;
    const secret = (await begin(hanna, slug, { visibility: 'private' })).question.id;
    await move(hanna, secret, ['draft', 'submitted']);
    await move(hanna, shared, ['draft', 'submitted']);
    expect(await idsOn(hanna)).toEqual([shared, secret, draft]);
    expect(await idsOn(yara)).toEqual([shared, secret, draft]);
    expect(await idsOn(lot)).toEqual([shared]);
    for (const outsider of [gast, dewi]) expect((await wall(outsider, slug)).status).toBe(404);
  });

  it('filters by theme, status and whose it is, and goes on after a page', async () => {
    const { hanna, lot, slug } = world;
    const own = (await begin(lot, slug, { themes: ['ouders'] })).question.id;
    await move(lot, own, ['draft', 'submitted']);
    expect(await idsOn(hanna, '?theme=ouders')).toEqual([own]);
    expect(await idsOn(lot, '?mine=true')).toEqual([own]);
    expect(await idsOn(hanna, '?status=embedded')).toEqual([]);
    expect((await wall(hanna, slug)).body.themes).toContain('ouders');
    const all = await idsOn(hanna);
    const first = (await wall(hanna, slug, '?limit=2')).body;
    const rest = await idsOn(hanna, `?limit=200&after=${first.next}`);
    expect([...first.items.map(({ id }) => id), ...rest]).toEqual(all);
  });

  it('tells only who runs the network what has not moved for four weeks', async () => {
    const { hanna, yara, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'inProgress');
    const markOf = async (who: typeof yara) =>
      (await wall(who, slug)).body.items.find((card) => card.id === id)?.stale;
    expect(await markOf(yara)).toBe(false);
    clock.travelTo(new Date(Date.now() + 29 * 86_400_000));
    // Sessions of a month ago are over.
    for (const person of [yara, hanna]) person.client = await signedIn(server, person);
    expect(await markOf(yara)).toBe(true);
    expect(await markOf(hanna)).toBeNull();
    expect(await idsOn(yara, '?stale=true')).toContain(id);
    await addItem(hanna, id, { kind: 'subQuestion', text: 'Beweegt het weer?' });
    expect(await markOf(yara)).toBe(false);
    expect(await idsOn(yara, '?stale=true')).not.toContain(id);
    const path = `/networks/${slug}/question-wall`;
    expect((await hanna.client.patch(path, { staleDays: 60 })).status).toBe(403);
    expect((await yara.client.patch(path, { staleDays: 60 })).body).toEqual({ staleDays: 60 });
    expect((await wall(yara, slug)).body.staleDays).toBe(60);
  });

  it('has clusters that who runs the network makes, orders and fills', async () => {
    const { yara, hanna, slug } = world;
    const path = `/networks/${slug}/question-clusters`;
    const make = (name: string) => yara.client.post<{ items: QuestionCluster[] }>(path, { name });
    expect((await hanna.client.post(path, { name: 'Eigen thema' })).status).toBe(403);
    await make('gelijke kansen');
    const { body } = await make('zichtbaar maken');
    expect(body.items.map(({ name }) => name)).toEqual(['gelijke kansen', 'zichtbaar maken']);
    const second = body.items[1]?.id ?? '';
    const { id } = (await begin(hanna, slug)).question;
    const put = { cid: clientId(), clusterId: second };
    expect((await hanna.client.put(`/questions/${id}/cluster`, put)).status).toBe(403);
    const inside = await yara.client.put(`/questions/${id}/cluster`, put);
    expect(inside.body).toMatchObject({ clusterName: 'zichtbaar maken' });
    expect(await idsOn(hanna, `?clusterId=${second}`)).toEqual([id]);
    expect(await idsOn(hanna, '?clusterId=none')).not.toContain(id);
    const moved = await yara.client.patch(`${path}/${second}`, { name: 'laten zien', place: 0 });
    expect(moved.body).toMatchObject({
      items: [
        { name: 'laten zien', count: 1 },
        { name: 'gelijke kansen', count: 0 },
      ],
    });
    const gone = await yara.client.delete(`${path}/${second}`);
    expect(gone.body['items']).toHaveLength(1);
    expect(await idsOn(hanna, '?clusterId=none')).toContain(id);
  });

  it('counts what is unread in the room of a question, which is on no list of rooms', async () => {
    const { hanna, lot, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'submitted');
    const { body } = await lot.client.get<{ question: { room: { s: string } } }>(
      `/questions/${id}`,
    );
    const { s } = body.question.room;
    await lot.client.post(`/streams/${s}/events`, { cid: clientId(), body: 'Mooie vraag' });
    const card = (await wall(hanna, slug)).body.items.find((one) => one.id === id);
    expect(card?.unread).toBe(1);
    await expect(roomOf(hanna, { id: '', slug, west: '', oost: '' }, 'question')).rejects.toThrow();
  });
});

/** Fewer than there are things shown; what is remembered for two seconds may be asked once more. */
const A_FEW = 12;

/** Commands to the store, once what was said before is told and indexed, and names are known. */
async function costOf(ask: () => Promise<unknown>): Promise<number> {
  await noticesDelivered();
  await searchIdle();
  await ask();
  return (await leastCommands(ask)).length;
}

describe('the cost', () => {
  it('is few queries, however many questions hang there', async () => {
    const { hanna, slug } = world;
    const ask = (limit: number) => wall(hanna, slug, `?limit=${limit}`);
    for (let at = 0; at < 12; at += 1) {
      const { id } = (await begin(hanna, slug)).question;
      await bringTo(world, id, 'submitted');
      await addItem(world.lot, id, { kind: 'helper', personId: world.lot.id });
    }
    expect((await ask(200)).body.items.length).toBeGreaterThan(12);
    expect(await costOf(() => ask(200))).toBeLessThanOrEqual(A_FEW);
  });

  it('opens a page with few queries, however much hangs on it', async () => {
    const { hanna, lot, slug } = world;
    const { id } = (await begin(hanna, slug)).question;
    await bringTo(world, id, 'submitted');
    for (let at = 0; at < 15; at += 1) {
      await addItem(lot, id, { kind: 'feedback', text: `Nummer ${at}` });
    }
    const cost = await costOf(() => hanna.client.get(`/questions/${id}`));
    expect(cost).toBeLessThanOrEqual(A_FEW);
  });

  const onWall = { networkId: 'n', editionId: 'e' };
  it.each([
    ['questions', onWall, { lastMovementAt: -1, _id: -1 }],
    ['questions', { networkId: 'n', clusterId: { $in: ['c'] } }, {}],
    ['questions', { writerIds: 'p', status: { $in: ['draft'] } }, {}],
    ['questionItems', { questionId: 'q', revision: { $gt: 3 } }, { revision: 1 }],
    ['questionEvents', { questionId: 'q', quiet: false, revision: { $lt: 9 } }, { revision: -1 }],
    ['questionVersions', { questionId: 'q' }, { nr: 1 }],
    ['questionItems', { kind: 'action', personId: 'p', due: { $lte: '2030-01-01' } }, {}],
  ] as const)('%s: %j walks along an index', async (collection, filter, sort) => {
    const cursor = mongoose.connection
      .collection(collection)
      .find(filter)
      .sort({ ...sort });
    const plan = JSON.stringify(await cursor.explain('executionStats'));
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
    expect(plan).not.toContain('"stage":"SORT"');
  });
});
