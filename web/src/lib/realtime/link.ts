import type { Socket } from 'socket.io-client';
import type {
  ClientToServerEvents,
  HelloVerdict,
  ServerFrame,
  ServerToClientEvents,
} from '@leerkring/shared/features/chat/chat.events.ts';
import { PROTOCOL_VERSION } from '@leerkring/shared/features/chat/protocol.ts';
import type { SubjectRef } from '@leerkring/shared/subject.ts';
import { Reconnect } from './reconnect.ts';

/** `ended`: this session or page cannot go on; reloading or signing in again helps. */
export type LinkState = 'connecting' | 'live' | 'lost' | 'ended';

export interface LinkParts {
  build: string;
  onState: (state: LinkState, reason?: ServerFrame<'end'>['reason']) => void;
  /** The connection stands and pushes arrive: now ask what was missed. */
  onLive: (verdict: HelloVerdict & { ok: true }) => void;
  frames: Pick<
    ServerToClientEvents,
    'ev' | 'gone' | 'readAt' | 'changed' | 'news' | 'typing' | 'presence'
  >;
}

const HELLO_TIMEOUT_MS = 10_000;

/** The one socket of this page. It only hears and signals; everything that counts goes over HTTP. */
export class Link {
  #parts: LinkParts;
  // Made by `start`, which only a browser calls.
  #socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;
  #reconnect = new Reconnect();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #storeEpoch: string | undefined;
  #ended = false;

  constructor(parts: LinkParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#ended = false;
    this.#parts.onState('connecting');
    void this.#open();
  }

  stop(): void {
    this.#ended = true;
    clearTimeout(this.#retry);
    this.#socket?.disconnect();
    this.#socket = undefined;
  }

  /** Tries at once: the browser says that it is online or visible again. */
  nudge(): void {
    if (this.#ended || this.#socket?.connected || this.#retry === undefined) return;
    clearTimeout(this.#retry);
    this.#tryAgain();
  }

  /** Lets go at once: the browser says that it is offline, long before a socket notices. */
  drop(): void {
    if (this.#socket?.connected) this.#socket.disconnect();
  }

  signalTyping(s: string): void {
    if (this.#socket?.connected) this.#socket.volatile.emit('typing', { s });
  }

  watch(people: string[]): void {
    if (this.#socket?.connected) this.#socket.emit('watch', { people });
  }

  look(subjects: SubjectRef[]): void {
    if (this.#socket?.connected) this.#socket.emit('look', { subjects });
  }

  beat(): void {
    if (this.#socket?.connected) this.#socket.volatile.emit('beat', {});
  }

  /** What a socket needs comes after the page itself, so that reading and writing need not wait. */
  async #open(): Promise<void> {
    const library = await import('socket.io-client').catch(() => undefined);
    if (this.#ended || this.#socket) return;
    if (!library) return this.#lost();
    this.#socket = library.io({
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      timeout: 10_000,
    });
    this.#listen(this.#socket);
    this.#socket.connect();
  }

  #listen(socket: Socket<ServerToClientEvents, ClientToServerEvents>): void {
    socket.on('connect', () => this.#hello(socket));
    socket.on('disconnect', () => this.#lost());
    socket.on('connect_error', () => this.#lost());
    socket.on('drain', (window) => this.#reconnect.drain(window));
    socket.on('end', ({ reason }) => this.#end(reason));
    const { frames } = this.#parts;
    socket.on('ev', frames.ev);
    socket.on('gone', frames.gone);
    socket.on('readAt', frames.readAt);
    socket.on('changed', frames.changed);
    socket.on('news', frames.news);
    socket.on('typing', frames.typing);
    socket.on('presence', frames.presence);
  }

  #hello(socket: Socket<ServerToClientEvents, ClientToServerEvents>): void {
    const { build } = this.#parts;
    const frame = { proto: PROTOCOL_VERSION, build, storeEpoch: this.#storeEpoch };
    socket.timeout(HELLO_TIMEOUT_MS).emit('hello', frame, (error, verdict) => {
      if (error) socket.disconnect();
      else if (verdict.ok) this.#welcome(verdict);
      else this.#end(verdict.code === 'proto' ? 'proto' : 'session');
    });
  }

  #welcome(verdict: HelloVerdict & { ok: true }): void {
    this.#storeEpoch = verdict.storeEpoch;
    this.#reconnect.live();
    this.#parts.onState('live');
    this.#parts.onLive(verdict);
  }

  #end(reason: ServerFrame<'end'>['reason']): void {
    // A slow reader may come back; it then asks for what it missed.
    if (reason === 'slow_consumer') return;
    this.stop();
    this.#parts.onState('ended', reason);
  }

  #lost(): void {
    if (this.#ended) return;
    this.#parts.onState('lost');
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#tryAgain(), this.#reconnect.next());
  }

  #tryAgain(): void {
    this.#retry = undefined;
    if (this.#socket) this.#socket.connect();
    else void this.#open();
  }
}
