import type { EntryView, MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { Entry } from '../../realtime/entries.ts';
import { badgesOf } from '../people/index.ts';
import { Message, type StoredMessage } from './message.model.ts';
import { presentMessages } from './message.presenter.ts';

/** Entries with their messages as these are now, however old the entry is. */
export async function presentEntries(
  entries: Entry[],
  known?: ReadonlyMap<Id, StoredMessage>,
): Promise<EntryView[]> {
  const ids = [...new Set(entries.flatMap(({ m }) => m ?? []))];
  const messages = known ? ids.flatMap((id) => known.get(id) ?? []) : await findMessages(ids);
  const [views, badges] = await Promise.all([
    presentMessages(messages, known),
    badgesOf(entries.map(({ a }) => a)),
  ]);
  const byId = new Map(views.map((view) => [view.id, view]));
  return entries.map((entry) => presentEntry(entry, byId, badges));
}

function presentEntry(
  { r, t, a, m, at }: Entry,
  messages: ReadonlyMap<Id, MessageView>,
  badges: ReadonlyMap<Id, PersonBadge>,
): EntryView {
  return {
    r,
    type: t,
    at: at.toISOString(),
    by: badges.get(a) ?? null,
    message: (m !== undefined && messages.get(m)) || null,
  };
}

async function findMessages(ids: Id[]): Promise<StoredMessage[]> {
  return ids.length > 0 ? Message.find({ _id: trusted({ $in: ids }) }).lean() : [];
}
