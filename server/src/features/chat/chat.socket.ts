import type { ClientFrame } from '@leerkring/shared/features/chat/chat.events.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { FrameHandler, FrameHandlers } from '../../realtime/dispatch.ts';
import type { LiveSocket } from '../../realtime/frames.ts';
import type { Presence } from '../../realtime/presence.ts';
import { createCounter, frameCeilings } from '../../realtime/socket-limits.ts';
import { hintStream } from '../../realtime/socket-rooms.ts';
import { watchSubjects } from '../../realtime/subject-news.ts';
import { badgeOf, findUsers } from '../people/index.ts';
import { membershipsOf, shareNetwork } from '../networks/index.ts';
import { greet } from './hello.ts';
import { accessRememberedRoom } from './room.access.ts';

type FrameName = keyof typeof frameCeilings;

/** What clients may say over the socket: signals that are never stored. */
export function chatHandlers(presence: Presence): FrameHandlers {
  const countBySocket = createCounter();
  const countTyping = createCounter();
  const handlers = {
    hello: async (socket: LiveSocket, frame: ClientFrame<'hello'>) => {
      const verdict = await greet(socket, frame);
      presence.renew(socket);
      return verdict;
    },
    typing: async (socket: LiveSocket, { s }: ClientFrame<'typing'>) => {
      const { actor } = socket.data;
      if (!countTyping(`${actor.id} ${s}`, { points: 1, ms: 3_000 })) return;
      const memberships = await membershipsOf(actor.id);
      await accessRememberedRoom({ ...actor, memberships }, s, 'room.type');
      const { name } = await badgeOf(actor.id);
      hintStream(s, actor.id, 'typing', { s, personId: actor.id, name });
    },
    watch: async (socket: LiveSocket, { people }: ClientFrame<'watch'>) => {
      presence.watch(socket, await visibleTo(socket.data.actor.id, people));
    },
    look: async (socket: LiveSocket, { subjects }: ClientFrame<'look'>) => {
      await watchSubjects(socket, subjects);
    },
    beat: async (socket: LiveSocket) => presence.renew(socket),
  };
  return new Map(
    Object.entries(handlers).map(([name, handle]) => [name, limited(name, countBySocket, handle)]),
  );
}

function limited(
  name: string,
  count: ReturnType<typeof createCounter>,
  handle: (socket: LiveSocket, frame: never) => unknown,
): FrameHandler {
  // The names are those of the handlers above, and each of them has a ceiling.
  const ceiling = frameCeilings[name as FrameName];
  return (socket, frame) => {
    if (!count(`${socket.id} ${name}`, ceiling)) {
      throw new AppError('rate_limited', { retryAfterMs: ceiling.ms });
    }
    return handle(socket, frame);
  };
}

/** Those who share a network with the watcher and do not hide when they are there. */
async function visibleTo(watcherId: Id, people: Id[]): Promise<Id[]> {
  const users = await findUsers(people);
  const shown = people.filter((id) => users.get(id)?.preferences.showPresence);
  const shared = await Promise.all(shown.map((id) => shareNetwork(watcherId, id)));
  return shown.filter((_, at) => shared[at]);
}
