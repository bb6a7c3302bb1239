import { temporaryDataDir } from '../support/started.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, roomOf, type Person } from '../realtime/cast.ts';
import { Listener } from '../realtime/listener.ts';
import { allEntries, send } from '../realtime/talk.ts';
import { signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { startServer } from '../support/server.ts';

async function prepare(): Promise<{ dataDir: string; people: Person[]; s: string }> {
  const data = await temporaryDataDir();
  afterAll(data.remove);
  const app = await startApp({ DATA_DIR: data.path });
  const network = await makeNetwork();
  const people = [await makePerson(app, 'Sanne'), await makePerson(app, 'Joris')];
  for (const person of people) await give(person, network, 'member');
  const s = await roomOf(people[0]!, network, 'general');
  await app.close();
  return { dataDir: data.path, people, s };
}

it('F-01: a planned stop under fire loses nothing, says goodbye and leaves with 0', async () => {
  const { dataDir, people, s } = await prepare();
  const server = await startServer({ DATA_DIR: dataDir });
  const sanne = { client: await signedIn(server, people[0]!) };
  const listener = await Listener.connect(server, sanne.client.cookie);
  const acked: string[] = [];
  let refused = 0;
  let isFiring = true;
  const fire = Array.from({ length: 10 }, async (_, who) => {
    for (let nth = 0; isFiring; nth += 1) {
      const text = `vuur ${who}.${nth}`;
      try {
        const { status } = await send(sanne, s, text);
        if (status === 201) acked.push(text);
        else refused += 1;
      } catch {
        return;
      }
      await pause(60);
    }
  });
  const waiting = sanne.client.get(`/streams/${s}/events?after=1000000&wait=25`);
  await pause(600);
  const begun = performance.now();
  expect(await server.terminate()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(15_000);
  isFiring = false;
  await Promise.all(fire);
  expect((await waiting).status).toBe(200);
  expect(acked.length).toBeGreaterThan(20);
  expect(refused).toBe(0);
  expect(listener.frames('drain')).toHaveLength(1);
  expect(listener.frames('drain')[0]?.maxMs).toBeGreaterThanOrEqual(2_000);
  await server.restart();
  const texts = (await allEntries(sanne, s)).map(({ message }) => message?.text);
  expect(texts.filter((text) => text?.startsWith('vuur'))).toEqual(expect.arrayContaining(acked));
  const back = await Listener.connect(server, sanne.client.cookie);
  expect(back.verdict).toMatchObject({ ok: true });
});
