import { addEdition } from '@leerkring/server/features/networks';
import type { QuestionPage } from '@leerkring/shared/features/questions/questions.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { admin } from '../realtime/cast.ts';
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
  type QuestionWorld,
} from './questioning.ts';

let server: RunningServer;
let world: QuestionWorld;

beforeAll(async () => {
  server = await startApp();
  world = await makeQuestionWorld(server);
});

describe('a private question', () => {
  it('stays between the school and who runs the network, also after handing in', async () => {
    const { hanna, lot, yara, slug } = world;
    const page = await begin(hanna, slug, { visibility: 'private' });
    const { id } = page.question;
    await bringTo(world, id, 'adopted');
    expect((await open(yara, id)).body.question).toMatchObject({ open: false, room: null });
    expect((await open(lot, id)).status).toBe(404);
    const now = (await open(hanna, id)).body;
    expect((await write(hanna, now, { visibility: 'network' })).status).toBe(200);
    const seen = await open(lot, id);
    expect(seen.body.question.room).toMatchObject({ kind: 'question', can: { write: true } });
  });
});

describe('around a question', () => {
  it('the intake is between the school and who runs the network', async () => {
    const { hanna, lot, yara, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'submitted');
    const path = `/questions/${question.id}/intake`;
    const plan = { cid: clientId(), plannedAt: '2030-02-03T10:00:00Z', notes: 'Vraag naar tijd' };
    expect((await hanna.client.patch(path, plan)).status).toBe(403);
    expect((await yara.client.patch(path, plan)).status).toBe(200);
    const done = await yara.client.patch(path, { cid: clientId(), done: true });
    expect(done.body['intake']).toMatchObject({ notes: 'Vraag naar tijd' });
    expect((await open(hanna, question.id)).body.question.intake?.doneAt).not.toBeNull();
    const other = (await open(lot, question.id)).body;
    expect(other.question.intake).toBeNull();
    expect(JSON.stringify(other)).not.toContain('Vraag naar tijd');
  });

  it('says what changed since a number', async () => {
    const { hanna, lot, yara, slug } = world;
    const { question } = await begin(hanna, slug);
    await bringTo(world, question.id, 'adopted');
    const { revision } = (await open(lot, question.id)).body;
    const added = await addItem(lot, question.id, { kind: 'feedback', text: 'Mooi!' });
    const path = `/questions/${question.id}/changes?since=${revision}`;
    const { body } = await lot.client.get<Record<string, unknown[]>>(path);
    expect(body).toMatchObject({ revision: revision + 1, versions: [], tooMany: false });
    expect(body['items']).toEqual([expect.objectContaining({ id: added.body.id })]);
    expect(body['events']).toHaveLength(1);
    const remove = `/questions/${question.id}/items/${added.body.id}`;
    await yara.client.delete(remove, { cid: clientId() });
    const later = await lot.client.get<Record<string, unknown[]>>(path);
    expect(later.body).toMatchObject({ items: [], removedItemIds: [added.body.id] });
    expect(JSON.stringify(later.body['events'])).not.toContain('Mooi!');
  });

  it('goes on in another edition as a linked copy', async () => {
    const { hanna, yara, slug } = world;
    const { question } = await begin(hanna, slug);
    const edition = await addEdition(admin, slug, {
      ...{ label: 'Volgend jaar', periodKind: 'series', status: 'announced' },
      ...{ start: '2032-01-01T00:00:00Z', end: '2032-12-31T00:00:00Z', clusters: [] },
      ...{ registrationOpen: false, lateEntry: false, fee: null, minMeetings: null },
    });
    const path = `/questions/${question.id}/copies`;
    const input = { cid: clientId(), editionId: edition.id };
    expect(question.can.copy).toBe(false);
    const tooEarly = await hanna.client.post(path, input);
    expect(tooEarly.body['data']).toMatchObject({ reason: 'question.copyOpen' });
    await move(yara, question.id, ['draft', 'parked'], 'Komt volgend jaar');
    expect((await open(hanna, question.id)).body.question.can.copy).toBe(true);
    const past = await addEdition(admin, slug, {
      ...{ label: 'Lang geleden', periodKind: 'series', status: 'archived' },
      ...{ start: '2001-01-01T00:00:00Z', end: '2001-12-31T00:00:00Z', clusters: [] },
      ...{ registrationOpen: false, lateEntry: false, fee: null, minMeetings: null },
    });
    const back = await hanna.client.post(path, { cid: clientId(), editionId: past.id });
    expect(back.body['data']).toMatchObject({ reason: 'question.edition' });
    const { status, body } = await hanna.client.post<QuestionPage>(path, input);
    expect(status).toBe(201);
    expect(body.question).toMatchObject({ status: 'draft', editionId: edition.id });
    expect(body.question.copiedFrom?.id).toBe(question.id);
    const old = (await open(hanna, question.id)).body.question;
    expect(old.copiedTo).toMatchObject({ id: body.question.id, editionLabel: 'Volgend jaar' });
    expect(old.can.copy).toBe(false);
    const again = await hanna.client.post<QuestionPage>(path, input);
    expect(again.body.question.id).toBe(body.question.id);
  });
});
