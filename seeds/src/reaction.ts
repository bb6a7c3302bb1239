import { reactionEmoji, type ReactionEmoji } from '@leerkring/shared/features/chat/reactions.ts';

export type { ReactionEmoji };

const known: readonly string[] = reactionEmoji;

/** Whether a word of a story is one of the reactions on offer. */
export function isReaction(word: string): word is ReactionEmoji {
  return known.includes(word);
}
