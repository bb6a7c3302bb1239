import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import { filesOf } from '../files/index.ts';
import { badgesOf } from '../people/index.ts';
import { Message, type StoredMessage } from './message.model.ts';

/**
 * Messages as their readers see them, in at most three queries. `known` are messages already at
 * hand, for quotes.
 */
export async function presentMessages(
  messages: StoredMessage[],
  known: ReadonlyMap<Id, StoredMessage> = new Map(),
): Promise<MessageView[]> {
  const quoted = await quotedBy(messages, known);
  const people = messages.concat([...quoted.values()]).flatMap(peopleIn);
  const fileIds = messages.flatMap(({ files }) => files);
  const [badges, files] = await Promise.all([
    badgesOf(people),
    fileIds.length > 0 ? filesOf(fileIds) : new Map<Id, FileView>(),
  ]);
  const around = { quoted, files, badge: badgeFrom(badges) };
  return messages.map((message) => presentMessage(message, around));
}

interface Around {
  quoted: ReadonlyMap<Id, StoredMessage>;
  files: ReadonlyMap<Id, FileView>;
  badge: (id: Id) => PersonBadge;
}

function presentMessage(message: StoredMessage, around: Around): MessageView {
  const { _id, s, r, lastR, cid, body, text } = message;
  const { badge, files } = around;
  // In the order of the schema, so that a view has one spelling wherever it comes from.
  return {
    ...{ id: _id, s, r, lastR, cid },
    at: message.at.toISOString(),
    author: badge(message.authorId),
    ...{ body, text },
    replyTo: presentQuote(message, around),
    files: message.files.flatMap((id) => files.get(id) ?? []),
    reactions: message.reactions.map(({ emoji, people }) => ({ emoji, people: people.map(badge) })),
    mentions: message.mentions,
    pinned: message.pinned && presentMark(message.pinned, badge),
    editedAt: message.editedAt?.toISOString() ?? null,
    deleted: message.deleted && {
      by: message.deleted.by,
      at: message.deleted.at.toISOString(),
    },
    ...(message.hidden ? { hidden: true as const } : {}),
    ...presentHarvests(message),
  };
}

function presentHarvests({ harvests = [] }: StoredMessage): Pick<MessageView, 'harvests'> {
  if (harvests.length === 0) return {};
  return { harvests: harvests.map(({ as, questionId, path }) => ({ as, questionId, path })) };
}

function presentMark({ by, at }: { by: Id; at: Date }, badge: Around['badge']) {
  return { by: badge(by), at: at.toISOString() };
}

function presentQuote({ replyTo }: StoredMessage, { quoted, badge }: Around) {
  const message = replyTo ? quoted.get(replyTo) : undefined;
  if (!message) return null;
  const { _id, r, authorId, text } = message;
  return { id: _id, r, author: badge(authorId), excerpt: excerptOf(text) };
}

async function quotedBy(
  messages: StoredMessage[],
  known: ReadonlyMap<Id, StoredMessage>,
): Promise<Map<Id, StoredMessage>> {
  const quoted = new Map([...known, ...messages.map((message) => [message._id, message] as const)]);
  const wanted = messages.flatMap(({ replyTo }) => replyTo ?? []);
  const missing = wanted.filter((id) => !quoted.has(id));
  if (missing.length === 0) return quoted;
  const found = await Message.find({ _id: trusted({ $in: missing }) }).lean();
  for (const message of found) quoted.set(message._id, message);
  return quoted;
}

function peopleIn({ authorId, reactions, pinned }: StoredMessage): Id[] {
  const marks = pinned ? [pinned.by] : [];
  return [authorId, ...marks, ...reactions.flatMap(({ people }) => people)];
}

function badgeFrom(badges: ReadonlyMap<Id, PersonBadge>): (id: Id) => PersonBadge {
  return (id) => badges.get(id) ?? { id, name: '', photo: null };
}
