import { noticesDelivered, notify } from '@leerkring/server/features/notifications';
import { inTransaction } from '@leerkring/server/platform/database';
import { runJob } from '@leerkring/server/platform/jobs';
import { newId } from '@leerkring/server/platform/random';
import mongoose from 'mongoose';
import { beforeAll, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';

beforeAll(async () => {
  await startApp();
});

const thread = () => ({ kind: 'thread' as const, id: newId() });

function tell(recipients: string[], more: Partial<Parameters<typeof notify>[1]> = {}) {
  const plain = { kind: 'threadNew' as const, subject: thread(), actorId: null, networkId: null };
  return inTransaction((session) => notify(session, { ...plain, recipients, ...more }));
}

/** What lies in an inbox, out of the store itself. */
async function noticesOf(userId: string) {
  await noticesDelivered();
  const rows = await mongoose.connection.collection('notices').find({ userId }).toArray();
  return rows.sort((a, b) => a['n'] - b['n']);
}

it('everybody gets it once, except who did it', async () => {
  const [writer = '', ...readers] = Array.from({ length: 61 }, newId);
  await tell([writer, ...readers, ...readers], { actorId: writer });
  expect(await noticesOf(writer)).toEqual([]);
  for (const reader of readers) expect(await noticesOf(reader)).toMatchObject([{ n: 1 }]);
  expect(await mongoose.connection.collection('noticeEvents').countDocuments()).toBe(0);
});

it('nothing is told of what was undone', async () => {
  const reader = newId();
  const failed = inTransaction(async (session) => {
    const plain = { kind: 'mention' as const, actorId: null, networkId: null };
    await notify(session, { ...plain, subject: thread(), recipients: [reader] });
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect(await noticesOf(reader)).toEqual([]);
});

it('the same place twice is one notice; another kind there is another', async () => {
  const reader = newId();
  const subject = thread();
  const at = { kind: 'post' as const, id: newId() };
  await tell([reader], { kind: 'mention', subject, at });
  await tell([reader], { kind: 'mention', subject, at });
  await tell([reader], { kind: 'reply', subject, at });
  const kinds = (await noticesOf(reader)).map(({ kind }): unknown => kind);
  expect(kinds).toEqual(['mention', 'reply']);
});

it('what a process left behind when it died is told by the next one, once', async () => {
  const [told = '', waiting = ''] = [newId(), newId()];
  const at = { kind: 'post' as const, id: newId() };
  await tell([told], { kind: 'mention', at });
  await noticesOf(told);
  const place = `post:${at.id}`;
  const event = {
    ...{ _id: newId(), kind: 'mention', subject: place, place, r: null, text: '', at: new Date() },
    ...{ actorId: null, networkId: null, once: `mention ${place}`, waiting: [told, waiting] },
  };
  await mongoose.connection.collection<typeof event>('noticeEvents').insertOne(event);
  await Promise.all([runJob('notices.deliver'), runJob('notices.deliver')]);
  expect(await noticesOf(told)).toHaveLength(1);
  expect(await noticesOf(waiting)).toHaveLength(1);
});

it('a hundred at one moment have a hundred numbers', async () => {
  const reader = newId();
  await Promise.all(Array.from({ length: 100 }, () => tell([reader])));
  const numbers = (await noticesOf(reader)).map(({ n }): unknown => n);
  expect(numbers).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
});

it('finds everything along an index, however much there is of others', async () => {
  const userId = newId();
  const isScan = async (collection: string, filter: Record<string, unknown>, sort = {}) => {
    const found = mongoose.connection.collection(collection).find(filter).sort(sort);
    return JSON.stringify(await found.explain()).includes('COLLSCAN');
  };
  expect(await isScan('notices', { text: 'een zoektocht zonder wegwijzer' })).toBe(true);
  const now = new Date();
  const scans = [
    await isScan('inboxes', { digestDueAt: { $lte: now } }, { digestDueAt: 1 }),
    await isScan('inboxLines', { mailDueAt: { $lte: now } }, { mailDueAt: 1 }),
    await isScan('inboxLines', { userId, lastN: { $lt: 9 } }, { lastN: -1 }),
    await isScan('inboxLines', { userId, revision: { $gt: 9 } }, { revision: 1 }),
    await isScan('notices', { userId, read: false, n: { $gt: 9 } }, { n: -1 }),
    await isScan('notices', { userId, n: { $in: [1, 2] } }),
    await isScan('notices', { userId, subject: 'room:x', read: false, r: { $lte: 9 } }),
    await isScan('mails', { to: 'a@b.example', bulk: true, createdAt: { $gte: now } }),
    await isScan('mails', { bulk: true, handedAt: { $gte: now } }),
    await isScan('visits', { userId }),
  ];
  expect(scans).toEqual(scans.map(() => false));
});
