import { subjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../platform/database.ts';
import { standsToWatch } from '../platform/subjects.ts';
import { ringDoorbell } from './doorbell.ts';
import type { LiveSocket } from './frames.ts';
import { emitFrame } from './frames.ts';
import { socketsOf, subjectRoom, subjectsHeard, tellSubjectRoom } from './socket-rooms.ts';

/**
 * After the commit, whoever watches the subject hears the number of its last change. No content
 * travels: the page asks for what changed, and is judged again when it does.
 */
export function tellSubject(session: ClientSession, ref: SubjectRef, revision: number): void {
  afterCommit(session, () => {
    tellSubjectHere(ref, revision);
    ringDoorbell(subjectKey(ref), revision);
  });
}

/** The same for the sockets of this process only. */
export function tellSubjectHere({ kind, id }: SubjectRef, revision: number): void {
  tellSubjectRoom({ kind, id }, { kind, id, revision });
}

/**
 * From now on the socket hears of exactly these subjects, as far as its person may see them. It
 * joins first and then says how far each one is, so that nothing falls between (M-17).
 */
export async function watchSubjects(socket: LiveSocket, refs: SubjectRef[]): Promise<void> {
  const wanted = new Set(refs.map(subjectRoom));
  for (const ref of subjectsHeard(socket)) {
    if (!wanted.has(subjectRoom(ref))) await socket.leave(subjectRoom(ref));
  }
  await socket.join([...wanted]);
  await leaveUnseen(socket, refs, { sayNews: true });
}

/** The rights of a person changed: what is not seen any more is not heard of any more. */
export async function recheckSubjects(personId: string): Promise<void> {
  for (const socket of socketsOf(personId)) {
    await leaveUnseen(socket, subjectsHeard(socket), { sayNews: false });
  }
}

async function leaveUnseen(
  socket: LiveSocket,
  refs: SubjectRef[],
  { sayNews }: { sayNews: boolean },
): Promise<void> {
  const stands = await standsToWatch(socket.data.actor, refs);
  for (const ref of refs) {
    const { kind, id } = ref;
    const revision = stands.get(subjectKey(ref));
    if (!stands.has(subjectKey(ref))) {
      await socket.leave(subjectRoom(ref));
      emitFrame(socket, 'unseen', { kind, id });
    } else if (sayNews && revision !== undefined) {
      emitFrame(socket, 'news', { kind, id, revision });
    }
  }
}
