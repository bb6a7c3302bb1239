import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { chat } from '#lib/i18n/messages/nl/chat.ts';

/** What a room is called on screen; those that every network has are named in the reader's language. */
export function roomName({ name, kind }: RoomView, t: Messages<typeof chat>): string {
  return name || t.names[kind];
}
