import { PROTOCOL_VERSION } from '@leerkring/shared/features/chat/chat.events.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';

export interface Receivers {
  delivered: number;
  outOfOrder: number;
  delays: number[];
  /** Forgets what was counted so far. */
  reset(): void;
  close(): void;
}

interface Told {
  from: number;
  items: { message: { text: string } | null }[];
}

/** Sockets that count what they hear; every text begins with the moment it was sent. */
export async function openReceivers(url: string, cookies: string[], count: number) {
  const all: Receivers = {
    ...{ delivered: 0, outOfOrder: 0, delays: [] },
    reset: () => void Object.assign(all, { delivered: 0, outOfOrder: 0, delays: [] }),
    close: () => sockets.forEach((socket) => socket.disconnect()),
  };
  const sockets: Socket[] = [];
  for (let i = 0; i < count; i++) {
    const socket = await connect(url, cookies[i % cookies.length] ?? '');
    let last = 0;
    socket.on('ev', ({ from, items }: Told) => {
      if (from <= last) all.outOfOrder++;
      last = from;
      for (const { message } of items) {
        all.delivered++;
        all.delays.push(
          performance.timeOrigin + performance.now() - Number(message?.text.split(' ')[0]),
        );
      }
    });
    sockets.push(socket);
  }
  return all;
}

/** A server lets in only so many per second; who is refused comes back, as a browser does. */
async function connect(url: string, cookie: string, tries = 50): Promise<Socket> {
  const socket = open(url, cookie);
  try {
    await welcomed(socket);
  } catch (error) {
    socket.disconnect();
    if (tries === 0) throw error;
    await pause(100);
    return connect(url, cookie, tries - 1);
  }
  if (cookie) await socket.emitWithAck('hello', { proto: PROTOCOL_VERSION, build: 'bench' });
  return socket;
}

function open(url: string, cookie: string): Socket {
  return io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin: url },
  });
}

function welcomed(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}
