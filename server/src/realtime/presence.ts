import type { Id } from '@leerkring/shared/ids.ts';
import { clock } from '../platform/clock.ts';
import { emitFrame, type LiveSocket } from './frames.ts';

/** Without a sign of life for so long a connection counts as gone. */
const LEASE_MS = 60_000;
const TELL_MS = 1_000;

/** Who is there, told to those who watch them; nothing of it is stored. */
export interface Presence {
  /** The connection lives; called at the start and at every beat. */
  renew(socket: LiveSocket): void;
  /** Tells the socket about these people from now on, and who of them is there. */
  watch(socket: LiveSocket, people: Id[]): void;
  leave(socket: LiveSocket): void;
  /** Whether some connection of the person is alive. */
  isOnline(personId: Id): boolean;
  stop(): void;
}

export function createPresence(now: () => number = clock.monotonicMs): Presence {
  const leases = new Map<Id, Map<string, number>>();
  const watchers = new Map<LiveSocket, Map<Id, boolean>>();

  function isOnline(personId: Id): boolean {
    const moment = now();
    return [...(leases.get(personId)?.values() ?? [])].some((until) => until > moment);
  }

  function forgetPast(): void {
    const moment = now();
    for (const [personId, connections] of leases) {
      for (const [id, until] of connections) if (until <= moment) connections.delete(id);
      if (connections.size === 0) leases.delete(personId);
    }
  }

  const timer = setInterval(() => {
    forgetPast();
    for (const [socket, seen] of watchers) tellChanges(socket, seen, isOnline);
  }, TELL_MS);
  timer.unref();

  return {
    isOnline,
    renew(socket) {
      const { id } = socket.data.actor;
      const connections = leases.get(id) ?? new Map<string, number>();
      leases.set(id, connections.set(socket.id, now() + LEASE_MS));
    },
    watch: (socket, people) => void watchers.set(socket, keepKnown(watchers.get(socket), people)),
    leave(socket) {
      leases.get(socket.data.actor.id)?.delete(socket.id);
      watchers.delete(socket);
    },
    stop: () => clearInterval(timer),
  };
}

/** What was told of people who stay on screen need not be told again. */
function keepKnown(before: Map<Id, boolean> | undefined, people: Id[]): Map<Id, boolean> {
  return new Map(people.map((id) => [id, before?.get(id) ?? false]));
}

function tellChanges(
  socket: LiveSocket,
  seen: Map<Id, boolean>,
  isOnline: (personId: Id) => boolean,
): void {
  const online: Id[] = [];
  const offline: Id[] = [];
  for (const [personId, before] of seen) {
    const isThere = isOnline(personId);
    if (isThere === before) continue;
    seen.set(personId, isThere);
    (isThere ? online : offline).push(personId);
  }
  if (online.length + offline.length > 0) emitFrame(socket, 'presence', { online, offline });
}
