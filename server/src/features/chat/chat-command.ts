import type { ReactionEmoji } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { RichText } from '@leerkring/shared/rich-text.ts';
import type { Command } from '../../realtime/stream-kind.ts';

/** What people do with messages. `id` is the message it is about, for `send` the new one. */
export type ChatCommand = Command & { id: Id } & ChatDeed;

export type ChatDeed =
  | { do: 'send'; body: RichText; replyTo?: Id; files: Id[]; mentions: Id[] }
  | { do: 'edit'; baseR: number; body: RichText; mentions: Id[] }
  | { do: 'delete'; baseR: number }
  | { do: 'react'; emoji: ReactionEmoji; on: boolean }
  | { do: 'pin'; on: boolean };

export type Deed<Kind extends ChatDeed['do']> = Extract<ChatDeed, { do: Kind }>;
