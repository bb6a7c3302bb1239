import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import type { Id } from '@leerkring/shared/ids.ts';
import { clock } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import type { Authenticate } from '../platform/http/session.ts';
import { log } from '../platform/log.ts';
import { appendsDone } from './append.ts';
import { dispatch, type FrameHandlers } from './dispatch.ts';
import { stopWaiting } from './fan-out.ts';
import { emitFrame, type LiveServer, type LiveSocket } from './frames.ts';
import { admittedBy, createAdmission, passGate } from './handshake.ts';
import { cutSlowConsumers } from './slow-consumers.ts';
import { createCounter, knockCeiling, unknownCeiling } from './socket-limits.ts';
import { sessionRoom, useLiveServer } from './socket-rooms.ts';

export interface LiveParts {
  server: HttpServer;
  authenticate: Authenticate;
  /** What clients may say, by name. */
  handlers: FrameHandlers;
  /** Called once per socket; what it gives back runs when the socket goes. */
  onSocket?: (socket: LiveSocket) => () => void;
}

export interface Live {
  io: LiveServer;
  /**
   * Lets nobody in any more, asks everybody to come back later, spread in time, and hangs up once
   * what was under way is told (F-01).
   */
  close(): Promise<void>;
}

/** Handshakes per second that one process takes (F-03). */
const HANDSHAKES = 150;
const PATH = '/socket.io/';
/** What was stored just now still reaches those who listen. */
const LAST_NEWS_MS = 200;

/** Carries news over WebSocket on the path /socket.io of a server. */
export function createLive(parts: LiveParts): Live {
  let draining = false;
  const admits = createAdmission(HANDSHAKES, clock.monotonicMs);
  const countKnocks = createCounter();
  const gate = {
    authenticate: parts.authenticate,
    admits: () => !draining && admits(),
    admitsPerson: (id: Id) => !config().limited || countKnocks(id, knockCeiling),
  };
  // A server that never listens: connections reach Socket.IO only through the gate.
  const inner = createServer();
  const io = createSockets(inner);
  parts.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.startsWith(PATH)) return refuseOther(parts.server, socket);
    socket.on('error', () => socket.destroy());
    void passGate(gate, request, socket).then((passed) => {
      if (passed) inner.emit('upgrade', request, socket, head);
    });
  });
  io.on('connection', (socket) => welcome(socket, parts));
  useLiveServer(io);
  const stopCutting = cutSlowConsumers(io);
  return {
    io,
    async close() {
      draining = true;
      sayGoodbye(io);
      stopWaiting();
      await appendsDone();
      await pause(LAST_NEWS_MS);
      await hangUp(io);
      stopCutting();
      useLiveServer(undefined);
      await io.close();
    },
  };
}

function createSockets(inner: HttpServer): LiveServer {
  return new Server(inner, {
    transports: ['websocket'],
    serveClient: false,
    connectTimeout: 5_000,
    pingInterval: 15_000,
    pingTimeout: 20_000,
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    destroyUpgrade: false,
  });
}

/** In development another listener may want the upgrade; otherwise nobody does. */
function refuseOther(server: HttpServer, socket: Duplex): void {
  if (server.listenerCount('upgrade') === 1) socket.destroy();
}

function welcome(socket: LiveSocket, { handlers, onSocket }: LiveParts): void {
  const admitted = admittedBy(socket.request);
  if (!admitted) return void socket.disconnect(true);
  socket.data = admitted;
  if (admitted.sessionId) void socket.join(sessionRoom(admitted.sessionId));
  const count = createCounter();
  socket.use((packet: readonly unknown[]) => {
    void take(socket, handlers, packet).then((known) => {
      if (!known && !count('unknown', unknownCeiling)) socket.disconnect(true);
    });
  });
  socket.on('error', (error) => log.warn('socket.error', { error }));
  const onGone = onSocket?.(socket);
  socket.on('disconnect', () => onGone?.());
}

async function take(
  socket: LiveSocket,
  handlers: FrameHandlers,
  packet: readonly unknown[],
): Promise<boolean> {
  try {
    return await dispatch(socket, handlers, packet);
  } catch (error) {
    log.error('socket.failed', { error });
    return true;
  }
}

/** Clients come back within a window in which the next process can take them all. */
function sayGoodbye(io: LiveServer): void {
  const minMs = 500;
  const seconds = io.of('/').sockets.size / HANDSHAKES;
  emitFrame(io, 'drain', { minMs, maxMs: Math.max(2_000, Math.ceil(seconds * 1_000) + minMs) });
}

/** Not all at one moment: every goodbye is work on both sides. */
async function hangUp(io: LiveServer): Promise<void> {
  const sockets = [...io.of('/').sockets.values()];
  while (sockets.length > 0) {
    for (const socket of sockets.splice(0, HANDSHAKES)) socket.disconnect(true);
    await pause(20);
  }
}
