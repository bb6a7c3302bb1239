import { endMembership } from '@leerkring/server/features/networks';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from './cast.ts';
import { allEntries, send } from './talk.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let s: string;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  s = await roomOf(sanne, network, 'general');
});

const RACES = 100;

describe('xS13: sending while being removed', () => {
  it('stores what comes before the removal and nothing after it; nothing leaks either', async () => {
    const listener = await joris.listen();
    const accepted: number[] = [];
    for (let race = 0; race < RACES; race += 1) {
      const sends = [1, 2, 3].map(() => send(joris, s, `race ${race}`));
      const [answers] = await Promise.all([
        Promise.all([...sends, send(sanne, s, 'ondertussen')]),
        endMembership(admin, { slug: network.slug, personId: joris.id }),
      ]);
      const own = answers.slice(0, 3).filter(({ status }) => status === 201);
      accepted.push(...own.map(({ body }) => body.r));
      expect((await send(joris, s, 'te laat')).status).toBe(404);
      await send(sanne, s, 'zonder hem');
      await give(joris, network, 'member');
    }
    const log = await allEntries(sanne, s);
    expect(leaks(log)).toEqual([]);
    expect(log.filter(({ message }) => message?.text === 'te laat')).toEqual([]);
    const stored = log.filter(({ message }) => message?.author.id === joris.id).map(({ r }) => r);
    expect(stored).toEqual(accepted.sort((a, b) => a - b));
    await vi.waitFor(() => expect(listener.entries(s).length).toBeGreaterThan(0));
    expect(JSON.stringify(listener.entries(s))).not.toContain('zonder hem');
  }, 90_000);
});

/** Numbers of messages that joris has in the log while the log says that he is away. */
function leaks(log: Awaited<ReturnType<typeof allEntries>>): number[] {
  let isHere = false;
  return log.flatMap(({ r, type, by, message }) => {
    if (by?.id === joris.id && type === 'room.joined') isHere = true;
    if (by?.id === joris.id && type === 'room.left') isHere = false;
    return message?.author.id === joris.id && !isHere ? [r] : [];
  });
}
