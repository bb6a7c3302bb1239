import { openRoom, sendMessage } from '@leerkring/server/features/chat';
import { membershipsOf } from '@leerkring/server/features/networks';
import { noticesDelivered } from '@leerkring/server/features/notifications';
import { searchIdle } from '@leerkring/server/features/search';
import { commandsDuring } from '@leerkring/server/platform/command-counter';
import { inTransaction } from '@leerkring/server/platform/database';
import { fromPlainText } from '@leerkring/shared/rich-text.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import mongoose from 'mongoose';
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { leastCommands } from '../support/least-commands.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startApp();
});

async function actorOf({ id }: Person): Promise<UserActor> {
  const memberships = await membershipsOf(id);
  return { kind: 'user', id, platformAdmin: false, minutesSinceSignIn: 0, memberships };
}

/** Members without accounts: what counts here is how many there are. */
async function fill(network: TestNetwork, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    // The driver takes any id; ours are texts.
    _id: randomBytes(12).toString('hex') as never,
    ...{ networkId: network.id, userId: randomBytes(12).toString('hex'), role: 'member' },
    ...{ regionIds: [], meetingIds: [], from: new Date(0), to: null, ended: false },
    ...{ via: 'appointment', sortName: `n${at}`, nameWords: [], schoolId: null },
  }));
  await mongoose.connection.collection('memberships').insertMany(rows);
}

/** A network of so many people, somebody in it and the actor they are. */
async function makeCrowd(count: number) {
  const network = await makeNetwork();
  const sanne = await makePerson(server, 'Sanne');
  await give(sanne, network, 'member');
  await fill(network, count);
  const s = await roomOf(sanne, network, 'general');
  return { network, sanne, s, actor: await actorOf(sanne) };
}

describe('M-16: the cost of a send', () => {
  it.each([10, 5_000])('is at most four operations in a room of %i people', async (count) => {
    const { s, actor } = await makeCrowd(count);
    const say = () => sendMessage(actor, { s, cid: clientId(), body: fromPlainText('Hallo') });
    await say();
    // The index follows a moment later, on its own time.
    await searchIdle();
    expect((await commandsDuring(say)).length).toBeLessThanOrEqual(4);
    await searchIdle();
    const many = await commandsDuring(() => Promise.all(Array.from({ length: 40 }, say)));
    expect(many.length).toBeLessThanOrEqual(4 * 3);
  });
});

describe('M-16: coming back', () => {
  it('asks at most six operations for fifty streams, hello and sync together', async () => {
    const { network, sanne, actor } = await makeCrowd(1);
    for (let at = 0; at < 50; at += 1) {
      const own = { networkId: network.id, networkSlug: network.slug, name: `Kamer ${at}` };
      const s = await inTransaction((session) => openRoom(session, { kind: 'general', ...own }));
      await sendMessage(actor, { s, cid: clientId(), body: fromPlainText('Hallo') });
    }
    const joris = await makePerson(server, 'Joris');
    await give(joris, network, 'member');
    for (const [at, room] of (await roomsOf(sanne, network)).entries()) {
      if (at < 20) await sendMessage(actor, { s: room, cid: clientId(), body: fromPlainText('!') });
    }
    await joris.client.post('/sync', { at: {} });
    // What the messages set going behind them is not what coming back costs.
    await Promise.all([noticesDelivered(), searchIdle()]);
    const commands = await leastCommands(async () => {
      await joris.listen();
      const { body } = await joris.client.post<{ streams: { unread: number }[] }>('/sync', {
        at: {},
      });
      expect(body.streams.length).toBeGreaterThanOrEqual(50);
      expect(body.streams.filter(({ unread }) => unread === 1)).toHaveLength(20);
    });
    // Two of them find out who asks: once for the handshake, once for the request.
    expect(commands.length - 2).toBeLessThanOrEqual(6);
  });
});

async function roomsOf(person: Person, network: TestNetwork): Promise<string[]> {
  const { body } = await person.client.get<{ items: { s: string }[] }>(
    `/networks/${network.slug}/rooms`,
  );
  return body.items.map(({ s }) => s);
}
