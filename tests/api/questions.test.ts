import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  addItem,
  begin,
  bringTo,
  makeQuestionWorld,
  move,
  open,
  write,
  WORDING,
  type QuestionWorld,
} from './questioning.ts';

let server: RunningServer;
let world: QuestionWorld;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
});

describe('a draft', () => {
  it('is seen by the own school and by who runs the network, and by nobody else', async () => {
    const { hanna, milan, yara, lot, gast, dewi, slug } = world;
    const { question } = await begin(hanna, slug);
    expect(question).toMatchObject({ status: 'draft', open: false, mine: true, room: null });
    for (const reader of [hanna, milan, yara]) {
      expect((await open(reader, question.id)).status).toBe(200);
    }
    for (const outsider of [lot, gast, dewi]) {
      expect((await open(outsider, question.id)).status).toBe(404);
      expect((await move(outsider, question.id, ['draft', 'submitted'])).status).toBe(404);
    }
  });

  it('is made once, however often the same is sent', async () => {
    const { hanna, slug } = world;
    const cid = clientId();
    const first = await begin(hanna, slug, { cid });
    const second = await begin(hanna, slug, { cid });
    expect(second.question.id).toBe(first.question.id);
  });

  it('keeps one wording until it is handed in, and every one afterwards', async () => {
    const { hanna, milan, slug } = world;
    let page = await begin(hanna, slug);
    page = (await write(milan, page, { wording: 'Hoe zien we dat?' })).body;
    expect(page.versions).toHaveLength(1);
    expect(page.versions[0]).toMatchObject({ nr: 1, wording: 'Hoe zien we dat?' });
    await move(hanna, page.question.id, ['draft', 'submitted']);
    const why = 'Yara vroeg naar de hele school';
    page = (await open(hanna, page.question.id)).body;
    page = (await write(hanna, page, { wording: WORDING, why })).body;
    expect(page.versions.map(({ nr, wording, why: because }) => [nr, wording, because])).toEqual([
      [1, 'Hoe zien we dat?', ''],
      [2, WORDING, why],
    ]);
    const line = page.timeline.items[0];
    expect(line).toMatchObject({ kind: 'wordingChanged', versionNr: 2, note: why });
  });

  it('shows a second writer what stands there instead of writing over it', async () => {
    const { hanna, milan, slug } = world;
    const page = await begin(hanna, slug);
    expect((await write(hanna, page, { wording: 'Hoe doen we dat samen?' })).status).toBe(200);
    const late = await write(milan, page, { format: { occasion: 'Open dag' } });
    expect(late.status).toBe(409);
    expect(late.body.data?.['current']).toMatchObject({ wording: 'Hoe doen we dat samen?' });
  });

  it('is written by people of the own school only', async () => {
    const { hanna, lot, yara, milan, slug } = world;
    const page = await begin(hanna, slug, { coWriterIds: [milan.id] });
    expect(page.question.writers.map(({ id }) => id)).toEqual([hanna.id, milan.id]);
    expect((await write(yara, page, { wording: 'Hoe dan wel?' })).status).toBe(403);
    const foreign = await write(hanna, page, { coWriterIds: [lot.id] });
    expect(foreign.body.data).toMatchObject({ reason: 'question.writer' });
  });

  it('refuses what does not fit', async () => {
    const { hanna, slug } = world;
    const post = (input: object) => hanna.client.post(`/networks/${slug}/questions`, input);
    const cid = clientId();
    expect((await post({ cid, wording: '' })).status).toBe(400);
    expect((await post({ cid, wording: 'x'.repeat(401) })).status).toBe(400);
    expect((await post({ cid, wording: WORDING, format: { anders: 'x' } })).status).toBe(400);
    expect((await post({ cid, wording: WORDING, status: 'adopted' })).status).toBe(400);
  });
});

describe('the life of a question', () => {
  it('goes from draft to embedded, with every step in the story', async () => {
    const { hanna, milan, yara, lot, slug } = world;
    const { question } = await begin(hanna, slug);
    const { id } = question;
    await bringTo(world, id, 'submitted');
    expect((await open(lot, id)).body.question).toMatchObject({ open: true, mine: false });
    expect((await move(hanna, id, ['submitted', 'inReview'])).status).toBe(403);
    expect((await move(yara, id, ['submitted', 'inReview'])).status).toBe(200);
    const wordless = await move(yara, id, ['inReview', 'draft']);
    expect(wordless.body.data).toMatchObject({ reason: 'question.note' });
    expect((await move(yara, id, ['inReview', 'draft'], 'Wie doet er mee?')).status).toBe(200);
    await bringTo(world, id, 'inProgress');
    const early = await move(hanna, id, ['inProgress', 'answered']);
    expect(early.body.data).toMatchObject({ reason: 'question.need.outcome' });
    const outcome = { kind: 'outcome', type: 'method', text: 'Eén open kalender.' };
    expect((await addItem(milan, id, outcome)).status).toBe(201);
    expect((await move(hanna, id, ['inProgress', 'answered'])).status).toBe(200);
    expect((await move(hanna, id, ['answered', 'embedded'], 'In het schoolplan')).status).toBe(200);
    const { body } = await open(lot, id);
    const steps = body.timeline.items.filter(({ kind }) => kind === 'moved').toReversed();
    expect(steps.map(({ to }) => to)).toEqual([
      ...['submitted', 'inReview', 'draft', 'submitted', 'inReview', 'adopted', 'inProgress'],
      ...['answered', 'embedded'],
    ]);
    expect(steps[2]).toMatchObject({ from: 'inReview', note: 'Wie doet er mee?' });
    expect(steps[2]?.by?.id).toBe(yara.id);
    expect(body.timeline.items.at(-1)).toMatchObject({ kind: 'created', revision: 1 });
  });

  it('is revised with a new wording, and parked and brought back to where it was', async () => {
    const { hanna, yara, slug } = world;
    const { question } = await begin(hanna, slug);
    const { id } = question;
    await bringTo(world, id, 'inProgress');
    expect((await move(hanna, id, ['inProgress', 'revised'], 'Te breed')).status).toBe(200);
    const same = await move(hanna, id, ['revised', 'inProgress']);
    expect(same.body.data).toMatchObject({ reason: 'question.need.newWording' });
    const page = (await open(hanna, id)).body;
    await write(hanna, page, { wording: 'Hoe ziet de onderbouw dit?' });
    expect((await move(hanna, id, ['revised', 'inProgress'])).status).toBe(200);
    const parked = await move(yara, id, ['inProgress', 'parked'], 'Even rust');
    expect(parked.body).toMatchObject({ status: 'parked', parkedFrom: 'inProgress' });
    expect(parked.body.steps).toEqual([{ to: 'inProgress', note: false }]);
    expect((await move(yara, id, ['parked', 'adopted'])).status).toBe(400);
    expect((await move(yara, id, ['parked', 'inProgress'])).status).toBe(200);
  });

  it('takes one of two steps at the same moment, and tells the other where it stands', async () => {
    const { hanna, yara, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'inReview');
    const both = await Promise.all([
      move(yara, question.id, ['inReview', 'adopted']),
      move(yara, question.id, ['inReview', 'draft'], 'Nog niet'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = both.find(({ status }) => status === 200)?.body.status;
    const lost = both.find(({ status }) => status === 409)?.body.data;
    expect(lost).toMatchObject({ reason: 'question.moved', current: { status: won } });
  });

  it('gives the same answer to the same step sent twice', async () => {
    const { hanna, slug } = world;
    const { question } = await begin(hanna, slug);
    const path = `/questions/${question.id}/status`;
    const step = { cid: clientId(), from: 'draft', to: 'submitted' };
    const answers = [await hanna.client.put(path, step), await hanna.client.put(path, step)];
    expect(answers.map(({ status, body }) => [status, body['status'], body['revision']])).toEqual([
      [200, 'submitted', 2],
      [200, 'submitted', 2],
    ]);
  });
});
