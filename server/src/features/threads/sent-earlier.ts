import { AppError } from '@leerkring/shared/errors.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { Post, type StoredPost } from './post.model.ts';

export interface SentPost {
  post: StoredPost;
  /** Whether the same was asked before; nothing was done this time. */
  repeated: boolean;
}

/** A refusal does not take back what was accepted earlier: that is the author's own fact. */
export async function orEarlier(
  person: UserActor,
  { cid, digest }: { cid: string; digest: string },
  work: () => Promise<StoredPost>,
): Promise<SentPost> {
  try {
    return { post: await work(), repeated: false };
  } catch (refusal) {
    const earlier = await Post.findOne({ authorId: person.id, cid }).lean();
    if (!earlier) throw refusal;
    if (earlier.digest !== digest) throw new AppError('cid_conflict');
    return { post: earlier, repeated: true };
  }
}
