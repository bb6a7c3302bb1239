import { endMembership } from '@leerkring/server/features/networks';
import type { StandView } from '@leerkring/shared/features/chat/chat.view.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
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
import { allEntries, edit, range, remove, send } from './talk.ts';

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

const step = fc.record({
  what: fc.constantFrom(
    ...([
      'send',
      'send',
      'name',
      'own',
      'edit',
      'remove',
      'read',
      'stale',
      'mute',
      'leave',
    ] as const),
  ),
  which: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What a counter of a person must say, recounted from the log the slow way. */
class Model {
  readR = 0;

  async count(): Promise<{ unread: number; mentions: number }> {
    const entries = await allEntries(sanne, s);
    const open = entries.filter(
      ({ r, type, message }) =>
        type === 'message.created' &&
        r > this.readR &&
        message?.deleted === null &&
        message.author.id !== joris.id,
    );
    const mentions = open.filter(({ message }) => message?.mentions.includes(joris.id));
    return { unread: Math.min(open.length, 100), mentions: Math.min(mentions.length, 100) };
  }
}

function naming(id: string) {
  const mention = { type: 'mention', attrs: { id, label: 'Joris' } };
  return { type: 'doc', content: [{ type: 'paragraph', content: [mention] }] };
}

async function read(model: Model, r: number): Promise<void> {
  await joris.client.put(`/streams/${s}/read`, { r });
  model.readR = Math.max(model.readR, Math.min(r, (await range(sanne, s, '?limit=1')).head));
}

async function take({ what, which }: Step, model: Model): Promise<void> {
  const { head } = await range(sanne, s, '?limit=1');
  if (what === 'send') await send(sanne, s, 'Iets nieuws');
  if (what === 'name') await send(sanne, s, naming(joris.id));
  if (what === 'own') await send(joris, s, naming(joris.id));
  if (what === 'read') await read(model, head);
  if (what === 'stale') await read(model, head > 0 ? which % head : 0);
  if (what === 'mute') {
    await joris.client.patch(`/streams/${s}/preference`, { muted: which % 2 === 0 });
  }
  if (what === 'edit' || what === 'remove') await change(what, which);
  if (what === 'leave') await leaveAndComeBack(model);
}

async function change(what: 'edit' | 'remove', which: number): Promise<void> {
  const own = (await allEntries(sanne, s)).filter(
    ({ type, message }) =>
      type === 'message.created' && message?.author.id === sanne.id && !message.deleted,
  );
  const message = own[which % Math.max(own.length, 1)]?.message;
  if (!message) return;
  const target = { s, id: message.id };
  if (what === 'remove') await remove(sanne, target, message.lastR);
  else await edit(sanne, target, message.lastR, which % 2 ? naming(joris.id) : 'Niemand meer');
}

/** Whoever comes back starts at the moment of coming. */
async function leaveAndComeBack(model: Model): Promise<void> {
  await endMembership(admin, { slug: network.slug, personId: joris.id });
  await send(sanne, s, naming(joris.id));
  await give(joris, network, 'member');
  const { items } = await range(sanne, s, '?limit=10');
  const joined = items.findLast(({ type }) => type === 'room.joined');
  model.readR = Math.max(model.readR, joined?.r ?? 0);
}

async function shown(): Promise<StandView | undefined> {
  const { body } = await joris.client.post<{ streams: StandView[] }>('/sync', { at: {} });
  return body.streams.find((stand) => stand.s === s);
}

describe('M-11, M-12: what is shown as unread', () => {
  it('is what a recount of the log says, whatever happened; the position never goes back', async () => {
    const model = new Model();
    model.readR = (await shown())?.readR ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        for (const one of steps) await take(one, model);
        expect(await shown()).toMatchObject({ readR: model.readR, ...(await model.count()) });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('stops at a hundred, also for somebody who is far behind', async () => {
    const bram = await makePerson(server, 'Bram');
    await give(bram, network, 'member');
    await Promise.all(Array.from({ length: 120 }, () => send(sanne, s, 'Nog een')));
    const { body } = await bram.client.post<{ streams: StandView[] }>('/sync', { at: {} });
    expect(body.streams.find((stand) => stand.s === s)).toMatchObject({ unread: 100 });
  });

  it('M-12: three devices that answer in any order never take a position back', async () => {
    const { head } = await range(joris, s, '?limit=1');
    const positions = Array.from({ length: 60 }, (_, at) => (at * 37) % (head + 1));
    await Promise.all(positions.map((r) => joris.client.put(`/streams/${s}/read`, { r })));
    const top = Math.max(...positions);
    expect(
      (await joris.client.put(`/streams/${s}/read`, { r: 1 })).body['readR'],
    ).toBeGreaterThanOrEqual(top);
  });
});
