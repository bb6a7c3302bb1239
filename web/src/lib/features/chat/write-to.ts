import { goto } from '$app/navigation';
import { api } from '#lib/api/browser.ts';
import { roomPath } from './room-path.ts';

/** Opens the direct room with a person, made when it is not there yet. */
export async function writeTo(personId: string): Promise<void> {
  const room = await api.chat.openDirectRoom({ personId });
  await goto(roomPath(room));
}
