import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { answer, arrange, lineOf, list, open, settings, start, started } from './threading.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let femke: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  femke = await makePerson(server, 'Femke');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(joris, network, 'member', { regionIds: [network.oost] });
  await give(femke, network, 'facilitator');
});

describe('what a network decides', () => {
  it('is which categories and themes there are, and what a thread keeps of them', async () => {
    const { categories, themes } = await settings(sanne, network);
    expect(categories.length).toBeGreaterThan(1);
    const [category] = categories;
    const [theme, ...others] = themes;
    const placed = { category: category?.id, themes: [theme?.id] };
    const id = await started(sanne, network, placed);
    const found = await list(joris, network, `?category=${category?.id}&theme=${theme?.id}`);
    expect(found.items.map((line) => line.id)).toContain(id);
    const path = `/networks/${network.slug}/thread-settings`;
    expect((await sanne.client.patch(path, { themes: others })).status).toBe(403);
    const fresh = [...others, { name: 'Nieuw thema', spearhead: true }];
    expect((await femke.client.patch(path, { themes: fresh })).status).toBe(200);
    expect((await settings(sanne, network)).themes.at(-1)).toMatchObject({ name: 'Nieuw thema' });
  });

  it('tells two of one name apart, and takes nothing away that the sender never saw', async () => {
    const place = await makeNetwork();
    await give(femke, place, 'facilitator');
    const path = `/networks/${place.slug}/thread-settings`;
    const { themes } = await settings(femke, place);
    const known = themes.map(({ id }) => id);
    const double = [...themes, { name: ' Ruilen ' }, { name: 'ruilen' }];
    const refused = await femke.client.patch(path, { themes: double });
    expect(refused).toMatchObject({
      status: 400,
      body: { data: { fields: [{ path: `themes.${themes.length + 1}.name` }] } },
    });
    expect((await settings(femke, place)).themes).toEqual(themes);

    const added = [...themes, { name: 'Ruilen' }];
    expect((await femke.client.patch(path, { themes: added, known })).status).toBe(200);
    const renamed = themes.map((theme) => ({ ...theme, name: `${theme.name}!` }));
    expect((await femke.client.patch(path, { themes: renamed, known })).status).toBe(409);
    expect((await settings(femke, place)).themes.at(-1)?.name).toBe('Ruilen');
    const all = (await settings(femke, place)).themes.map(({ id }) => id);
    expect((await femke.client.patch(path, { themes: [], known: all })).status).toBe(200);
    expect((await settings(femke, place)).themes).toEqual([]);

    const both = ['Halen', 'Brengen'].map((name) => ({ themes: [{ name }], known: [] }));
    const answers = await Promise.all(both.map((change) => femke.client.patch(path, change)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is who starts threads; announcements are for those who run it', async () => {
    const other = await makeNetwork();
    await give(sanne, other, 'member');
    await give(femke, other, 'facilitator');
    expect((await start(sanne, other)).status).toBe(201);
    const path = `/networks/${other.slug}/thread-settings`;
    await femke.client.patch(path, { whoStarts: 'runners' });
    expect((await start(sanne, other)).status).toBe(403);
    expect((await start(femke, other)).status).toBe(201);
    const news = { cid: clientId(), title: 'De zaal is bekend', body: 'Het Papieren Atrium.' };
    const announce = (who: Person) =>
      who.client.post(`/networks/${other.slug}/announcements`, news);
    expect((await announce(sanne)).status).toBe(403);
    expect((await announce(femke)).status).toBe(201);
  });

  it('is what is locked and pinned', async () => {
    const id = await started(sanne, network);
    expect((await arrange(sanne, id, 'lock')).status).toBe(403);
    expect((await arrange(femke, id, 'lock')).status).toBe(200);
    expect((await answer(joris, id, 'Nog iets')).status).toBe(403);
    expect((await answer(femke, id, 'Tot slot')).status).toBe(201);
    await arrange(femke, id, 'lock', false);
    expect((await answer(joris, id, 'Nog iets')).status).toBe(201);
    await started(sanne, network);
    await arrange(femke, id, 'pin');
    expect((await list(joris, network)).items[0]?.id).toBe(id);
  });

  it('is for whom a thread is: a region, or those who run it', async () => {
    const west = { audience: 'region', regionIds: [network.west] };
    const inWest = await started(sanne, network, west);
    const between = await started(femke, network, { audience: 'facilitators' });
    expect((await start(joris, network, west)).status).toBe(403);
    expect((await open(sanne, inWest)).thread.audience).toBe('region');
    for (const id of [inWest, between]) {
      expect((await joris.client.get(`/threads/${id}`)).status).toBe(404);
      expect(await lineOf(joris, network, id)).toBeUndefined();
      expect(await lineOf(femke, network, id)).toBeDefined();
    }
    const nowhere = await start(femke, network, { audience: 'region' });
    expect(nowhere.body).toMatchObject({ data: { reason: 'thread.region' } });
  });
});
