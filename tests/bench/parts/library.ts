import { createApp } from '@leerkring/server/app';
import { createCredential } from '@leerkring/server/features/auth';
import { roomsOfNetwork } from '@leerkring/server/features/chat';
import {
  addRegion,
  appoint,
  createNetwork,
  membershipsOf,
} from '@leerkring/server/features/networks';
import { createUser } from '@leerkring/server/features/people';
import { indexText } from '@leerkring/server/features/search';
import { readConfig } from '@leerkring/server/platform/config';
import { inTransaction } from '@leerkring/server/platform/database';
import { runJob } from '@leerkring/server/platform/jobs';
import { newId } from '@leerkring/server/platform/random';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import mongoose from 'mongoose';
import { Client } from '../../support/client.ts';
import { createDice, textOf } from './dutch-words.ts';

/** Much to search in, put there as the server would have put it there over the years. */

const NETWORKS = 20;
const PASSWORD = 'vijf groene appels';
const BATCH = 2_000;
const dice = createDice();

export interface Library {
  /** Cookie of a member of two networks, and of somebody who facilitates all of them. */
  member: string;
  everywhere: string;
  indexedPerSecond: number;
}

export async function fillLibrary(
  settings: Record<string, string>,
  { messages, others }: { messages: number; others: number },
): Promise<Library> {
  const app = await createApp(readConfig(settings));
  const url = `http://127.0.0.1:${await app.listen()}`;
  const member = await makePerson('lid@school.example');
  const everywhere = await makePerson('overal@school.example');
  const networkIds = await makeNetworks(member, everywhere);
  await writeOthers(others);
  await writeMessages(await roomsOf(everywhere, networkIds), messages, [member, everywhere]);
  const begun = performance.now();
  await runJob('chat.indexMessages');
  const indexedPerSecond = Math.round(messages / ((performance.now() - begun) / 1_000));
  await runJob('search.recountWords');
  const cookies = {
    member: await signedIn(url, 'lid@school.example'),
    everywhere: await signedIn(url, 'overal@school.example'),
  };
  await app.close();
  return { ...cookies, indexedPerSecond };
}

async function makeNetworks(member: string, everywhere: string): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < NETWORKS; at += 1) {
    const slug = `netwerk-${at}`;
    const { _id } = await createNetwork(admin, { slug, name: `Netwerk ${at}`, preset: PRESET });
    const { id: west } = await addRegion(admin, slug, { name: 'West', provinces: [] });
    await addRegion(admin, slug, { name: 'Oost', provinces: [] });
    await appoint(null, { userId: everywhere, networkId: _id, role: 'facilitator' });
    const regionIds = [west];
    if (at < 2) await appoint(null, { userId: member, networkId: _id, role: 'member', regionIds });
    ids.push(_id);
  }
  return ids;
}

async function roomsOf(userId: string, networkIds: string[]): Promise<string[]> {
  const actor = { ...admin, id: userId, memberships: await membershipsOf(userId) };
  const rooms = await Promise.all(networkIds.map((id) => roomsOfNetwork(actor, id)));
  return rooms.flat().map(({ s }) => s);
}

/** Things with a title and a long text; that they are networks makes no difference to the index. */
async function writeOthers(count: number): Promise<void> {
  const stored = mongoose.connection.collection('networks');
  const sample = await stored.findOne({});
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const made = Array.from({ length: size }, (_, at) => ({
      ...{ ...sample, _id: newId() as never, slug: `ding-${from + at}`, visibility: 'listed' },
      ...{ name: textOf(dice, 5), summary: textOf(dice, 150), at: momentOf(from + at, count) },
    }));
    await stored.insertMany(made.map(({ at: _at, ...rest }) => rest));
    await inTransaction(async (session) => {
      for (const { _id: id, name: title, summary: text, at } of made) {
        const subject = { kind: 'network' as const, id: String(id) };
        const audience = [{ to: 'public' as const }];
        await indexText(session, {
          ...{ subject, audience, title, text, at, networkId: null, authorId: null },
        });
      }
    });
  }
}

async function writeMessages(rooms: string[], count: number, authors: string[]): Promise<void> {
  const heads = new Map<string, number>();
  for (let from = 0; from < count; from += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
      const s = rooms[Math.floor(dice() * rooms.length)] ?? '';
      const r = (heads.get(s) ?? HEAD) + 1;
      heads.set(s, r);
      const authorId = authors[(from + at) % authors.length] ?? '';
      return { _id: newId(), s, r, authorId, at: momentOf(from + at, count) };
    });
    await mongoose.connection.collection('messages').insertMany(made.map(messageOf));
    await mongoose.connection.collection('events').insertMany(made.map(entryOf));
  }
  for (const [s, head] of heads) {
    // The driver takes any id; ours are texts.
    const which = { _id: s as never };
    await mongoose.connection.collection('streams').updateOne(which, { $set: { head } });
  }
}

interface Said {
  _id: string;
  s: string;
  r: number;
  authorId: string;
  at: Date;
}

function messageOf({ _id, ...said }: Said) {
  const nothing = { files: [], reactions: [], mentions: [], words: [] };
  const rest = { body: null, replyTo: null, pinned: null, editedAt: null, deleted: null };
  const text = textOf(dice, 12 + Math.floor(dice() * 20));
  // As above.
  return { _id: _id as never, ...said, lastR: said.r, cid: _id, text, ...nothing, ...rest };
}

function entryOf({ _id: m, s, r, authorId: a, at }: Said) {
  return { _id: newId() as never, s, r, t: 'message.created', a, k: m, h: m, m, at, v: 1 };
}

/** Spread over three years, the oldest first. */
function momentOf(at: number, of: number): Date {
  return new Date(1.7e12 + Math.floor((at / of) * 3 * 365 * 86_400_000));
}

async function makePerson(email: string): Promise<string> {
  return inTransaction(async (session) => {
    const { id } = await createUser(session, { givenName: 'Proef', familyName: 'Zoeker', email });
    await createCredential(session, id, PASSWORD);
    return id;
  });
}

async function signedIn(url: string, email: string): Promise<string> {
  const client = new Client({ url, origin: url, close: async () => {} });
  await client.post('/session', { email, password: PASSWORD });
  return client.cookie;
}

const admin: UserActor = {
  ...{ kind: 'user', id: 'f'.repeat(24), platformAdmin: true, minutesSinceSignIn: 0 },
  memberships: [],
};
const PRESET = 'learningNetwork';
/** Numbers that came and went before anything was said. */
const HEAD = 100;
