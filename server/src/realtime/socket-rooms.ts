import type { ServerFrame } from '@leerkring/shared/features/chat/chat.events.ts';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { subjectKey, subjectOf, type SubjectRef } from '@leerkring/shared/subject.ts';
import { emitFrame, type FrameName, type LiveServer, type LiveSocket } from './frames.ts';

export const streamRoom = (s: StreamId) => `stream:${s}`;
export const personRoom = (personId: Id) => `person:${personId}`;
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;
export const subjectRoom = (ref: SubjectRef) => `subject:${subjectKey(ref)}`;

let live: LiveServer | undefined;

/** From now on news goes to the sockets of this server; without one nobody listens. */
export function useLiveServer(server: LiveServer | undefined): void {
  live = server;
}

/** Whether a socket of this process hears the stream. */
export function isWatched(s: StreamId): boolean {
  return live?.of('/').adapter.rooms.has(streamRoom(s)) ?? false;
}

/** Every stream that some socket of this process hears. */
export function watchedStreams(): StreamId[] {
  const rooms = [...(live?.of('/').adapter.rooms.keys() ?? [])];
  return rooms.flatMap((room) => streamOf(room) ?? []);
}

/** Pushes a range of entries. Who left within the range hears nothing of it any more. */
export function pushEntries(frame: ServerFrame<'ev'>): void {
  for (const { type, by } of frame.items) {
    if (type === 'room.left' && by) stopHearing(by.id, frame.s, 'left');
    if (type === 'room.joined' && by) startHearing(by.id, [frame.s]);
  }
  if (live) emitFrame(live.to(streamRoom(frame.s)), 'ev', frame);
}

/** The sockets of a person in this process. */
export function socketsOf(personId: Id): LiveSocket[] {
  return socketsIn(personRoom(personId));
}

export function startHearing(personId: Id, streams: StreamId[]): void {
  for (const socket of socketsOf(personId)) void socket.join(streams.map(streamRoom));
}

/** Takes the pushes of a stream away from a person and says so. */
export function stopHearing(
  personId: Id,
  s: StreamId,
  reason: ServerFrame<'gone'>['reason'],
): void {
  for (const socket of socketsOf(personId)) {
    if (!socket.rooms.has(streamRoom(s))) continue;
    void socket.leave(streamRoom(s));
    emitFrame(socket, 'gone', { s, reason });
  }
}

/** What a person hears now, over all own sockets. */
export function heardBy(personId: Id): Set<StreamId> {
  const rooms = socketsOf(personId).flatMap((socket) => [...socket.rooms]);
  return new Set(rooms.flatMap((room) => streamOf(room) ?? []));
}

/** The people who hear a stream in this process. */
export function listenersOf(s: StreamId): Set<Id> {
  return new Set(socketsIn(streamRoom(s)).map((socket) => socket.data.actor.id));
}

/** Everybody with a socket in this process. */
export function peopleOnline(): Set<Id> {
  return new Set([...(live?.of('/').sockets.values() ?? [])].map(({ data }) => data.actor.id));
}

/** The sessions with a socket in this process. */
export function sessionsOnline(): Set<string> {
  const sockets = [...(live?.of('/').sockets.values() ?? [])];
  return new Set(sockets.flatMap(({ data }) => data.sessionId ?? []));
}

export function tellPerson<N extends FrameName>(
  personId: Id,
  name: N,
  frame: ServerFrame<N>,
): void {
  if (live) emitFrame(live.to(personRoom(personId)), name, frame);
}

/** To everybody who watches a subject. */
export function tellSubjectRoom(ref: SubjectRef, frame: ServerFrame<'news'>): void {
  if (live) emitFrame(live.to(subjectRoom(ref)), 'news', frame);
}

/** The subjects that a socket watches. */
export function subjectsHeard(socket: LiveSocket): SubjectRef[] {
  const prefix = 'subject:';
  const keys = [...socket.rooms].filter((room) => room.startsWith(prefix));
  return keys.flatMap((room) => subjectOf(room.slice(prefix.length)) ?? []);
}

/** To everybody who hears a stream except one person; lost when somebody is slow. */
export function hintStream<N extends FrameName>(
  s: StreamId,
  exceptPersonId: Id,
  name: N,
  frame: ServerFrame<N>,
): void {
  if (!live) return;
  emitFrame(live.volatile.to(streamRoom(s)).except(personRoom(exceptPersonId)), name, frame);
}

/** Ends the connections of a session, e.g. after signing out elsewhere. */
export function endSession(sessionId: string): void {
  for (const socket of socketsIn(sessionRoom(sessionId))) endSocket(socket, 'session');
}

/** Says why and hangs up. */
export function endSocket(socket: LiveSocket, reason: ServerFrame<'end'>['reason']): void {
  for (const room of socket.rooms) void socket.leave(room);
  emitFrame(socket, 'end', { reason });
  socket.disconnect(true);
}

function streamOf(room: string): StreamId | undefined {
  const prefix = streamRoom('');
  return room.startsWith(prefix) ? room.slice(prefix.length) : undefined;
}

function socketsIn(room: string): LiveSocket[] {
  const ids = live?.of('/').adapter.rooms.get(room) ?? [];
  return [...ids].flatMap((id) => live?.of('/').sockets.get(id) ?? []);
}
