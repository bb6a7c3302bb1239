import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import {
  fileIdsInLong,
  longToPlain,
  mentionedInLong,
  quotedInLong,
  type LongText,
} from '@leerkring/shared/long-text.ts';
import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { keyedDigest } from '../../platform/secret.ts';
import { bindFiles } from '../files/index.ts';
import { Post, type StoredPost } from './post.model.ts';
import { readersAmong } from './readers.ts';
import { placeFacts } from './thread.facts.ts';
import type { Reached } from './thread.access.ts';

export type PostText = Pick<StoredPost, 'body' | 'text' | 'mentions' | 'quoted'>;

/** What is stored of a text: its words, the readers it names and the posts it quotes. */
export async function postText(
  { network, thread }: Pick<Reached, 'network'> & { thread: Parameters<typeof placeFacts>[1] },
  body: LongText,
): Promise<PostText> {
  const place = placeFacts(network, thread);
  return {
    body,
    text: longToPlain(body),
    mentions: await readersAmong(place, mentionedInLong(body)),
    quoted: quotedInLong(body),
  };
}

/** One quotes what is in the same thread; throws `invalid` for any other post. */
export async function checkQuotes(
  session: ClientSession,
  threadId: Id,
  quoted: Id[],
  before: Id[] = [],
): Promise<void> {
  const fresh = quoted.filter((id) => !before.includes(id));
  if (fresh.length === 0) return;
  const here = await Post.countDocuments({ _id: trusted({ $in: fresh }), threadId }).session(
    session,
  );
  if (here !== fresh.length) throw new AppError('invalid', { reason: 'thread.quote' });
}

/** Binds the files that are new in a text; gives everything that was ever in the post. */
export async function takeFiles(
  session: ClientSession,
  { authorId, id, files }: { authorId: Id; id: Id; files: Id[] },
  body: LongText,
): Promise<Id[]> {
  const fresh = fileIdsInLong(body).filter((fileId) => !files.includes(fileId));
  if (fresh.length > 0) {
    await bindFiles(session, authorId, fresh, { subject: { kind: 'post', id } });
  }
  return [...files, ...fresh];
}

/** Keyed, so that the digest of a removed text tells nothing to who tries out short texts. */
export function digestOf(what: unknown): string {
  return keyedDigest('thread.content', JSON.stringify(what));
}
