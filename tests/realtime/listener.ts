import {
  PROTOCOL_VERSION,
  serverFrames,
  type HelloVerdict,
  type ServerFrame,
} from '@leerkring/shared/features/chat/chat.events.ts';
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect } from 'vitest';
import type { RunningServer } from '../support/started.ts';

type FrameName = keyof typeof serverFrames;
type Heard = { [N in FrameName]: { name: N; frame: ServerFrame<N> } }[FrameName];

const open = new Set<Listener>();
afterEach(() => {
  for (const listener of open) listener.close();
});

/** A socket that remembers everything it hears, and holds every frame against the contract (M-18). */
export class Listener {
  readonly heard: Heard[] = [];
  readonly socket: Socket;
  verdict: HelloVerdict | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.onAny((name: FrameName, frame: unknown) => {
      // The schema of the name decides; what it gives back has the type of that name.
      this.heard.push({ name, frame: serverFrames[name].parse(frame) } as Heard);
    });
  }

  static async connect(server: RunningServer, cookie: string): Promise<Listener> {
    const listener = new Listener(rawSocket(server, cookie));
    open.add(listener);
    await connected(listener.socket);
    listener.verdict = await listener.say<HelloVerdict>('hello', {
      proto: PROTOCOL_VERSION,
      build: 'test',
    });
    expect(listener.verdict).toMatchObject({ ok: true });
    return listener;
  }

  say<T = { ok: boolean; code?: string }>(name: string, ...args: unknown[]): Promise<T> {
    return this.socket.timeout(12_000).emitWithAck(name, ...args);
  }

  frames<N extends FrameName>(name: N): ServerFrame<N>[] {
    // A frame that stands under this name was parsed with the schema of this name.
    return this.heard
      .filter((one) => one.name === name)
      .map(({ frame }) => frame as ServerFrame<N>);
  }

  /** The entries of a stream, in the order in which they were told. */
  entries(s: string) {
    return this.frames('ev').flatMap((frame) => (frame.s === s ? frame.items : []));
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  close(): void {
    open.delete(this);
    this.socket.disconnect();
  }
}

export function rawSocket(
  server: RunningServer,
  cookie: string,
  { origin = server.origin, path = '/' }: { origin?: string; path?: string } = {},
): Socket {
  return io(`${server.url}${path}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, ...(origin && { origin }) },
  });
}

export function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}
