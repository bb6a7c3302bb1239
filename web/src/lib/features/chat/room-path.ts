import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';

/** The page of a room; with a number it opens at that message. */
export function roomPath(room: Pick<RoomView, 's' | 'networkSlug'>, at?: number): string {
  const id = room.s.slice(2);
  const page = room.networkSlug ? `/n/${room.networkSlug}/gesprek/${id}` : `/berichten/${id}`;
  return at === undefined ? page : `${page}?bij=${at}`;
}
