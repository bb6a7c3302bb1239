/** The reactions on offer; a short fixed list keeps them readable and searchable. */
export const reactionEmoji = ['👍', '❤️', '😊', '🎉', '💡', '🤔', '👏', '🙏'] as const;
export type ReactionEmoji = (typeof reactionEmoji)[number];
