import {
  serverFrames,
  type ClientToServerEvents,
  type ServerFrame,
  type ServerToClientEvents,
} from '@leerkring/shared/features/chat/chat.events.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { config } from '../platform/config.ts';

/** Who sits at the other end, as the handshake found out. */
export interface SocketData {
  actor: UserActor;
  sessionId?: string;
  locale: Locale;
}

export type LiveServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
export type LiveSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;

export type FrameName = keyof typeof serverFrames;

interface Emitter {
  emit(name: string, frame: unknown): unknown;
}

/** The only way out: in test builds every frame is held against the contract first (M-18). */
export function emitFrame<N extends FrameName>(
  target: Emitter,
  name: N,
  frame: ServerFrame<N>,
): void {
  if (config().test) serverFrames[name].parse(frame);
  target.emit(name, frame);
}
