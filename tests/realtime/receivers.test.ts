import { canReadRoom, type RoomFacts } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { NetworkRole, UserActor } from '@leerkring/shared/policy/actor.ts';
import { openRoom, roomFacts, sendMessage } from '@leerkring/server/features/chat';
import { membershipsOf } from '@leerkring/server/features/networks';
import { inTransaction } from '@leerkring/server/platform/database';
import { fromPlainText } from '@leerkring/shared/rich-text.ts';
import { beforeAll, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { give, makeNetwork, makePerson, roomOf, type Person, type TestNetwork } from './cast.ts';

const meetingId = 'd'.repeat(24);
let server: RunningServer;
let network: TestNetwork;
let people: Person[];
let speaker: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const other = await makeNetwork();
  const west = { regionIds: [network.west] };
  const roles: [NetworkRole, object, TestNetwork][] = [
    ['coordinator', {}, network],
    ['member', west, network],
    ['member', { regionIds: [network.oost] }, network],
    ['schoolContact', west, network],
    ['facilitator', {}, network],
    ['guest', { meetingIds: [meetingId] }, network],
    ['expert', {}, network],
    ['member', {}, other],
    ['coordinator', {}, other],
  ];
  people = [];
  for (const [role, more, place] of roles) {
    const person = await makePerson(server, role);
    await give(person, place, role, more);
    people.push(person);
  }
  people.push(await makePerson(server, 'nobody'));
  speaker = people[0]!;
});

async function actorOf({ id }: Person): Promise<UserActor> {
  const memberships = await membershipsOf(id);
  return { kind: 'user', id, platformAdmin: false, minutesSinceSignIn: 0, memberships };
}

async function everyRoom(): Promise<string[]> {
  const own = { networkId: network.id, networkSlug: network.slug };
  const meeting = { ...own, kind: 'meeting' as const, meetingId };
  const direct = await speaker.client.post<{ s: string }>('/direct-rooms', {
    personId: people[1]!.id,
  });
  return [
    await roomOf(speaker, network, 'general'),
    await roomOf(speaker, network, 'Proef West'),
    await roomOf(speaker, network, 'Proef Oost'),
    await roomOf(speaker, network, 'facilitators'),
    await inTransaction((session) => openRoom(session, meeting)),
    direct.body.s,
  ];
}

it('who hears a push is exactly who may read the room by the policy, in every kind of room', async () => {
  const rooms = await everyRoom();
  const listeners = await Promise.all(people.map((person) => person.listen()));
  for (const s of rooms) {
    const facts: RoomFacts = (await roomFacts(s))!;
    const readers = await Promise.all(
      people.map(async (person) => canReadRoom(await actorOf(person), facts)),
    );
    const body = fromPlainText('Wie hoort dit?');
    await sendMessage(await actorOf(speaker), { s, cid: clientId(), body });
    await vi.waitFor(() =>
      expect(listeners.map((listener) => listener.entries(s).length === 1)).toEqual(readers),
    );
    const reading = await Promise.all(
      people.map(({ client }) => client.get(`/streams/${s}/events`)),
    );
    expect(reading.map(({ status }) => status === 200)).toEqual(readers);
    expect(readers.filter(Boolean).length).toBeGreaterThan(1);
    expect(readers).toContain(false);
  }
  for (const [at, listener] of listeners.entries()) {
    const heard = new Set(listener.frames('ev').map(({ s }) => s));
    expect(heard.size, `${at}`).toBe(rooms.filter((s) => listener.entries(s).length > 0).length);
  }
});
