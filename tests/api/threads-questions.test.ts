import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { begin, bringTo, makeQuestionWorld, WORDING, type QuestionWorld } from './questioning.ts';
import { list, open, start, started } from './threading.ts';

let world: QuestionWorld;

beforeAll(async () => {
  world = await makeQuestionWorld(await startApp());
});

describe('a thread about a question', () => {
  it('leads to it and is found beside it', async () => {
    const { hanna, lot, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'adopted');
    const id = await started(lot, world, { question: question.id });
    await started(lot, world);
    expect((await open(hanna, id)).thread.belongsTo).toMatchObject({
      ...{ kind: 'question', id: question.id, title: WORDING },
    });
    const about = await list(hanna, world, `?question=${question.id}`);
    expect(about.items.map((line) => line.id)).toEqual([id]);
  });

  it('is hung on a question later and taken off again by its author', async () => {
    const { hanna, lot, milan, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const id = await started(lot, world);
    const edit = (who: typeof lot, about: string | null) =>
      who.client.patch(`/threads/${id}`, { version: 1, question: about });
    expect((await edit(milan, question.id)).status).toBe(403);
    expect((await edit(lot, question.id)).status).toBe(200);
    const about = () => list(hanna, world, `?question=${question.id}`);
    expect((await about()).items.map((line) => line.id)).toEqual([id]);
    await lot.client.patch(`/threads/${id}`, { version: 1, title: 'Anders genoemd' });
    expect((await open(hanna, id)).thread.belongsTo?.id).toBe(question.id);
    expect((await edit(lot, null)).status).toBe(200);
    expect((await about()).items).toEqual([]);
    const other = (await begin(hanna, slug)).question.id;
    expect(await edit(lot, other)).toMatchObject({
      ...{ status: 400, body: { data: { reason: 'thread.question' } } },
    });
  });

  it('says nothing of a question that the reader may not see', async () => {
    const { hanna, milan, lot, slug } = world;
    const { question } = await begin(hanna, slug, { wording: 'Een vraag in wording van ons?' });
    const id = await started(milan, world, { question: question.id });
    expect((await open(hanna, id)).thread.belongsTo?.id).toBe(question.id);
    expect((await open(lot, id)).thread.belongsTo).toBeNull();
    const refused = await start(lot, world, { question: question.id });
    expect(refused).toMatchObject({ status: 400, body: { data: { reason: 'thread.question' } } });
  });
});
