import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { picture } from './upload-corpus.ts';
import {
  addItem,
  begin,
  bringTo,
  makeQuestionWorld,
  open,
  type ItemAnswer,
  type QuestionWorld,
} from './questioning.ts';

let server: RunningServer;
let world: QuestionWorld;
let id: string;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
  id = (await begin(world.hanna, world.slug)).question.id;
  await bringTo(world, id, 'inProgress');
});

type Who = QuestionWorld['hanna'];

const change = (
  { client }: Who,
  { body }: ItemAnswer,
  item: Record<string, unknown>,
  base = body.revision,
): Promise<ItemAnswer> =>
  client.patch(`/questions/${id}/items/${body.id}`, { cid: clientId(), base, item });

const remove = ({ client }: Who, itemId: string) =>
  client.delete(`/questions/${id}/items/${itemId}`, { cid: clientId() });

const restore = ({ client }: Who, itemId: string) =>
  client.put(`/questions/${id}/items/${itemId}/restored`, { cid: clientId() });

describe('feedback', () => {
  it('comes in words from members and with criteria from who runs the network', async () => {
    const { hanna, lot, yara, gast, dewi } = world;
    const criteria = [{ criterion: 'open', score: 'met' }];
    const said = await addItem(lot, id, { kind: 'feedback', text: 'Wat merken leerlingen?' });
    expect(said.status).toBe(201);
    expect(said.body).toMatchObject({ kind: 'feedback', criteria: null, versionNr: 1 });
    const scored = await addItem(lot, id, { kind: 'feedback', text: '', criteria });
    expect(scored.body.data).toMatchObject({ reason: 'question.scores' });
    const guided = await addItem(yara, id, { kind: 'feedback', text: '', criteria });
    expect(guided.body).toMatchObject({ criteria });
    const scoresFor = async (who: Who) =>
      (await open(who, id)).body.items.find((item) => item.id === guided.body.id);
    expect(await scoresFor(hanna)).toMatchObject({ criteria });
    expect(await scoresFor(lot)).toMatchObject({ criteria: null });
    for (const outsider of [gast, dewi]) {
      expect((await addItem(outsider, id, { kind: 'feedback', text: 'Ik ook' })).status).toBe(404);
    }
  });

  it('is changed by its author only, and taken away by the author or who runs the network', async () => {
    const { lot, yara, hanna } = world;
    const said = await addItem(lot, id, { kind: 'feedback', text: 'Te snel getypt' });
    const better = { kind: 'feedback', text: 'Rustig getypt' };
    expect((await change(yara, said, better)).status).toBe(403);
    expect((await change(hanna, said, better)).status).toBe(403);
    expect((await remove(hanna, said.body.id)).status).toBe(403);
    expect((await change(lot, said, better)).body).toMatchObject({ text: 'Rustig getypt' });
    expect((await change(lot, said, better)).status).toBe(409);
    expect((await remove(yara, said.body.id)).status).toBe(200);
    expect((await change(lot, said, better)).status).toBe(404);
  });
});

describe('helping', () => {
  it('is offered by oneself, or asked by the school and then agreed to', async () => {
    const { hanna, lot, yara, milan, dewi } = world;
    const own = await addItem(yara, id, { kind: 'helper', personId: yara.id, text: 'Werkvorm' });
    expect(own.body).toMatchObject({ agreed: true });
    const pushed = await addItem(lot, id, { kind: 'helper', personId: yara.id });
    expect(pushed.body.data).toMatchObject({ reason: 'question.person' });
    const stranger = await addItem(hanna, id, { kind: 'helper', personId: dewi.id });
    expect(stranger.body.data).toMatchObject({ reason: 'question.person' });
    const asked = await addItem(hanna, id, { kind: 'helper', personId: lot.id });
    expect(asked.body).toMatchObject({ agreed: false });
    const helpers = async () => (await open(hanna, id)).body.question.helpers.map((one) => one.id);
    expect(await helpers()).toEqual([yara.id]);
    const yes = { kind: 'helper', personId: lot.id, text: 'Graag' };
    expect((await change(milan, asked, yes)).status).toBe(403);
    expect((await change(lot, asked, yes)).body).toMatchObject({ agreed: true, text: 'Graag' });
    expect(await helpers()).toEqual([yara.id, lot.id]);
  });
});

describe('the work of the school', () => {
  it('is tried, and what came of it stands in the story', async () => {
    const { hanna, milan, lot } = world;
    const plan = { kind: 'experiment', text: 'Wij proberen een logboek', until: '2030-05-01' };
    expect((await addItem(lot, id, plan)).status).toBe(403);
    const started = await addItem(milan, id, plan);
    expect(started.body).toMatchObject({ status: 'planned', until: '2030-05-01' });
    const end = { ...plan, status: 'done', whatHappened: 'De helft schreef', learned: 'Korter' };
    expect((await change(hanna, started, end)).status).toBe(200);
    const [line] = (await open(lot, id)).body.timeline.items;
    expect(line).toMatchObject({ kind: 'experimentEnded', itemId: started.body.id });
  });

  it('has actions with an owner and a date, done by whoever it is for', async () => {
    const { hanna, lot, yara } = world;
    const plan = { kind: 'action', text: 'Agenda rondsturen', ownerId: lot.id, due: '2030-03-01' };
    expect((await addItem(lot, id, plan)).status).toBe(403);
    const action = await addItem(yara, id, plan);
    const done = await change(lot, action, { ...plan, done: true });
    expect(done.body).toMatchObject({ done: { by: { id: lot.id } } });
    const again = await change(hanna, done, { ...plan, text: 'Agenda sturen', done: true });
    expect(again.body).toMatchObject({ done: { by: { id: lot.id } }, text: 'Agenda sturen' });
  });

  it('comes back after it was taken away', async () => {
    const { hanna, lot } = world;
    const said = await addItem(hanna, id, { kind: 'outcome', type: 'insight', text: 'Rust helpt' });
    const count = async () => (await open(hanna, id)).body.question.outcomeCount;
    const before = await count();
    expect((await remove(hanna, said.body.id)).status).toBe(200);
    expect(await count()).toBe(before - 1);
    expect(JSON.stringify((await open(hanna, id)).body)).not.toContain('Rust helpt');
    expect((await restore(lot, said.body.id)).status).toBe(403);
    expect((await restore(hanna, said.body.id)).body).toMatchObject({ text: 'Rust helpt' });
    expect(await count()).toBe(before);
  });

  it('is stored once, however often the same is sent', async () => {
    const cid = clientId();
    const item = { kind: 'subQuestion', text: 'Wie ziet dit?' };
    const [one, two] = [
      await addItem(world.lot, id, item, cid),
      await addItem(world.lot, id, item, cid),
    ];
    expect(two.body.id).toBe(one.body.id);
  });
});

describe('evidence', () => {
  it('points at what its author may see, with a file that readers of the question may open', async () => {
    const { hanna, lot, dewi } = world;
    const form = new FormData();
    form.append('file', new Blob([await picture(8, 8).png().toBuffer()]), 'foto.png');
    const upload = await hanna.client.post<{ id: string }>('/files?purpose=message', form);
    expect(upload.status).toBe(201);
    const item = { kind: 'evidence', text: 'Een foto', fileId: upload.body.id };
    expect((await addItem(hanna, id, item)).body).toMatchObject({ file: { id: upload.body.id } });
    const content = `/files/${upload.body.id}/content`;
    expect((await lot.client.get(content)).status).toBe(200);
    expect((await dewi.client.get(content)).status).toBe(404);
    const foreign = await addItem(lot, id, { kind: 'evidence', fileId: upload.body.id });
    expect(foreign.status).toBe(400);
  });

  it('refuses what leads nowhere', async () => {
    const { lot } = world;
    const unseen = { kind: 'question', id: 'a'.repeat(24) };
    const blind = await addItem(lot, id, { kind: 'evidence', thing: unseen });
    expect(blind.body.data).toMatchObject({ reason: 'question.thing' });
    const script = { kind: 'evidence', href: 'javascript:alert(1)' };
    expect((await addItem(lot, id, script)).status).toBe(400);
    expect((await addItem(lot, id, { kind: 'evidence' })).status).toBe(400);
    expect((await addItem(lot, id, { kind: 'wens', text: 'x' })).status).toBe(400);
  });

  it('of another question is no item of this one', async () => {
    const { hanna, slug } = world;
    const other = (await begin(hanna, slug)).question.id;
    const there = await addItem(hanna, other, { kind: 'subQuestion', text: 'Elders' });
    expect((await remove(hanna, there.body.id)).status).toBe(404);
  });
});
