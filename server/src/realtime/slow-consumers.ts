import { endSocket } from './socket-rooms.ts';
import type { LiveServer, LiveSocket } from './frames.ts';
import { log } from '../platform/log.ts';

const MAX_FRAMES = 1_000;
const MAX_BYTES = 1_000_000;
const SWEEP_MS = 500;
const LAST_WORD_MS = 1_000;

/** Cuts off whoever does not keep up with reading, so that their backlog is not our memory. */
export function cutSlowConsumers(server: LiveServer): () => void {
  const timer = setInterval(() => {
    for (const socket of server.of('/').sockets.values()) if (isSlow(socket)) cut(socket);
  }, SWEEP_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** What engine.io keeps of a connection; only these two fields matter here. */
interface Wire {
  writeBuffer: unknown[];
  transport: { socket?: { bufferedAmount?: number; terminate?: () => void } };
}

function wireOf(socket: LiveSocket): Wire {
  // The WebSocket under a transport is not in the published types of engine.io.
  return socket.conn as unknown as Wire;
}

function isSlow(socket: LiveSocket): boolean {
  const { writeBuffer, transport } = wireOf(socket);
  return writeBuffer.length > MAX_FRAMES || (transport.socket?.bufferedAmount ?? 0) > MAX_BYTES;
}

function cut(socket: LiveSocket): void {
  log.warn('socket.slow');
  const wire = wireOf(socket);
  wire.writeBuffer.length = 0;
  endSocket(socket, 'slow_consumer');
  // Whoever reads nothing does not read the goodbye either.
  setTimeout(() => wire.transport.socket?.terminate?.(), LAST_WORD_MS).unref();
}
