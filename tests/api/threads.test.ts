import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import type {
  OpenThread,
  PostSent,
  ThreadLine,
} from '@leerkring/shared/features/threads/threads.view.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let femke: Person;
let buiten: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  [sanne, joris, femke, buiten] = (await Promise.all(
    ['Sanne', 'Joris', 'Femke', 'Buiten'].map((name) => makePerson(server, name)),
  )) as [Person, Person, Person, Person];
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(femke, network, 'facilitator');
});

describe('a thread', () => {
  it('is started, answered and read', async () => {
    const started = await sanne.client.post<PostSent>(`/networks/${network.slug}/threads`, {
      cid: clientId(),
      title: 'Rubric te streng?',
      body: 'Ligt dat aan ons?',
    });
    expect(started.status, JSON.stringify(started.body)).toBe(201);
    const id = started.body.threadId;
    const list = await joris.client.get<{ items: ThreadLine[] }>(
      `/networks/${network.slug}/threads`,
    );
    expect(list.status, JSON.stringify(list.body)).toBe(200);
    expect(list.body.items[0]).toMatchObject({ id, unread: 1, title: 'Rubric te streng?' });
    const answered = await joris.client.post<PostSent>(`/threads/${id}/posts`, {
      cid: clientId(),
      body: 'Nee hoor',
    });
    expect(answered.status, JSON.stringify(answered.body)).toBe(201);
    const open = await sanne.client.get<OpenThread>(`/threads/${id}`);
    expect(open.status, JSON.stringify(open.body)).toBe(200);
    expect(open.body.own).toMatchObject({ unread: 1, following: true, because: 'started' });
    expect((await buiten.client.get(`/threads/${id}`)).status).toBe(404);
  });
});
