import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { newId } from '../../platform/random.ts';
import { bindFiles, unbindFiles } from '../files/index.ts';
import { notifyAll } from '../notifications/index.ts';
import type { ChatPlan } from './chat-plan.ts';
import { Mention } from './mention.model.ts';
import { indexSoon } from './message-indexing.ts';
import { Message, type StoredMessage } from './message.model.ts';

/** Messages as they were (absent for new ones) and as they will be. */
export type Touched = Map<Id, TouchedMessage>;

interface TouchedMessage {
  before?: StoredMessage;
  after: StoredMessage;
}

/** Writes the messages of these plans with names in the text, files, and whom they concern. */
export async function saveMessages(
  session: ClientSession,
  plans: Pick<ChatPlan, 'touched' | 'notices'>[],
): Promise<void> {
  const all = plans.flatMap(({ touched }) => [...touched.values()]);
  const created = all.flatMap(({ before, after }) => (before ? [] : [after]));
  const changed = all.flatMap(({ before, after }) => (before ? [after] : []));
  if (created.length > 0) await Message.insertMany(created, { session, lean: true });
  if (changed.length > 0) await replaceMessages(session, changed);
  await saveMentions(session, all);
  for (const { before, after } of all) await saveFiles(session, before, after);
  indexSoon(session, new Set(all.map(({ after }) => after.s)));
  await notifyAll(
    session,
    plans.flatMap((plan) => plan.notices()),
  );
}

async function replaceMessages(session: ClientSession, messages: StoredMessage[]): Promise<void> {
  const writes = messages.map((replacement) => ({
    replaceOne: { filter: { _id: replacement._id }, replacement },
  }));
  await Message.bulkWrite(writes, { session });
}

/** Keeps who is named in which message as the messages say it now. */
export async function saveMentions(session: ClientSession, all: TouchedMessage[]): Promise<void> {
  const differing = all.filter(
    ({ before, after }) => (before?.mentions ?? []).join() !== after.mentions.join(),
  );
  const old = differing.flatMap(({ before }) =>
    before && before.mentions.length > 0 ? { s: before.s, r: before.r } : [],
  );
  if (old.length > 0) await Mention.deleteMany({ $or: old }, { session });
  const rows = differing.flatMap(({ after: { s, r, mentions } }) =>
    mentions.map((userId) => ({ _id: newId(), userId, s, r })),
  );
  if (rows.length > 0) await Mention.insertMany(rows, { session, lean: true });
}

async function saveFiles(
  session: ClientSession,
  before: StoredMessage | undefined,
  after: StoredMessage,
): Promise<void> {
  if (!before && after.files.length > 0) {
    await bindFiles(session, after.authorId, after.files, {
      subject: { kind: 'room', id: after.s },
    });
  }
  if (before && after.deleted && before.files.length > 0) await unbindFiles(session, before.files);
}
