import type { RunningServer } from '../support/started.ts';
import { temporaryDataDir } from '../support/started.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, roomOf, type Person } from './cast.ts';
import { allEntries } from './talk.ts';
import { signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { problemsOf, type FinalStream } from '../support/history-checker.ts';
import { startServer } from '../support/server.ts';
import { ChaosClient, itemOf } from './chaos-client.ts';

const PEOPLE = 10;
const EACH = 50;
const KILLS = 2;
/** Two servers start again under it, on a machine that may have other things to do. */
const PATIENCE = { timeout: 240_000 };

/** A network with people and rooms, on the disk for a server of its own. */
async function prepare(): Promise<{ dataDir: string; people: Person[]; streams: string[] }> {
  const data = await temporaryDataDir();
  afterAll(data.remove);
  const app = await startApp({ DATA_DIR: data.path });
  const network = await makeNetwork();
  const people: Person[] = [];
  for (let at = 0; at < PEOPLE; at += 1) {
    const person = await makePerson(app, `Persoon${at}`);
    await give(person, network, 'facilitator');
    people.push(person);
  }
  const names = ['general', 'facilitators', 'Proef West', 'Proef Oost'];
  const streams = await Promise.all(names.map((name) => roomOf(people[0]!, network, name)));
  await app.close();
  return { dataDir: data.path, people, streams };
}

async function clientsOf(server: RunningServer, people: Person[], streams: string[]) {
  return Promise.all(
    people.map(async (person) => {
      const client = await signedIn(server, person);
      return { client, chaos: new ChaosClient(person.id, server, client, streams) };
    }),
  );
}

it(
  `M-01: ${PEOPLE * EACH} messages, ${PEOPLE} clients that come and go, ${KILLS} crashes: nothing lost, doubled, moved or missing`,
  PATIENCE,
  async () => {
    const { dataDir, people, streams } = await prepare();
    const server = await startServer({ DATA_DIR: dataDir });
    const clients = await clientsOf(server, people, streams);
    const all = clients.map(({ chaos }) => chaos);
    const staying = all.map((chaos) => chaos.stayConnected());
    const sending = all.map(async (chaos, who) => {
      for (let nth = 0; nth < EACH; nth += 1) {
        await chaos.send(streams[(who + nth) % streams.length]!, `bericht ${who}.${nth}`);
        if (nth % 12 === 11) chaos.cut({ politely: who % 2 === 0 });
      }
    });
    const stored = () => all.reduce((sum, { history }) => sum + history.acks.length, 0);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      while (stored() < (PEOPLE * EACH * kill) / (KILLS + 1)) await pause(5);
      await server.restart();
    }
    await Promise.all(sending);
    const lists = await finalLists(clients[0]!, streams);
    const heads = new Map(lists.map(({ s, items }) => [s, items.length]));
    const begun = performance.now();
    await Promise.all(all.map((chaos) => chaos.catchUp(heads)));
    expect(performance.now() - begun).toBeLessThan(10_000);
    for (const chaos of all) chaos.close();
    await Promise.all(staying);
    const histories = all.map(({ history }) => history);
    expect(problemsOf(histories, lists)).toEqual([]);
    expect(stored()).toBe(PEOPLE * EACH);
    expect(histories.every(({ seen }) => seen.length >= PEOPLE * EACH)).toBe(true);
  },
);

async function finalLists(
  reader: Parameters<typeof allEntries>[0],
  streams: string[],
): Promise<FinalStream[]> {
  return Promise.all(
    streams.map(async (s) => ({ s, items: (await allEntries(reader, s)).map(itemOf) })),
  );
}
