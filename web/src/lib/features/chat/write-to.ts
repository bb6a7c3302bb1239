import { goto, invalidate } from '$app/navigation';
import { api } from '#lib/api/browser.ts';
import { roomPath } from './room-path.ts';

/** Opens the direct room with a person, made when it is not there yet. */
export async function writeTo(personId: string): Promise<void> {
  const room = await api.chat.openDirectRoom({ personId });
  // The lists on the page do not know a room that was just made.
  await invalidate('leerkring:rooms');
  await goto(roomPath(room));
}
