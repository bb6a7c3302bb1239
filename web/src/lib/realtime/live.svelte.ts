import { getContext, setContext, untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ServerFrame } from '@leerkring/shared/features/chat/chat.events.ts';
import type { RangeView, RoomView, StandView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { SubjectRef } from '@leerkring/shared/subject.ts';
import { api } from '#lib/api/browser.ts';
import { learnLast, noteLast, type LastSaid } from './last-said.ts';
import { Link, type LinkState } from './link.ts';
import { Outbox } from './outbox.svelte.ts';
import { ReadMarks } from './read-marks.ts';
import { advance, countNew, isBehind } from './stand-math.ts';
import { StreamState } from './stream-state.svelte.ts';
import { TypingPeople } from './typing-people.svelte.ts';
import { WatchedPeople } from './watched-people.ts';
import { WatchedSubjects } from './watched-subjects.ts';

const HEADS_MS = 60_000;
const BEAT_MS = 20_000;

export interface LiveParts {
  userId: string;
  build: string;
  /** The rooms or rights of this person changed: load the page's data again. */
  onChanged: (what: 'rooms' | 'me') => void;
}

/** Everything live on this page: one per signed-in layout, in context. */
export class Live {
  state = $state<LinkState>('connecting');
  ended = $state<ServerFrame<'end'>['reason'] | undefined>();
  /** What came in while the connection was away; the reader dismisses it. */
  missed = $state(0);
  readonly stands = new SvelteMap<string, StandView>();
  /** The last message of rooms where something happened since the page's data. */
  readonly lasts = new SvelteMap<string, LastSaid>();
  readonly online = new SvelteSet<string>();
  readonly typing = new TypingPeople();
  readonly outbox: Outbox;
  #parts: LiveParts;
  #link: Link;
  // Reactive, so that a page sees when its stream is gone.
  #streams = new SvelteMap<string, StreamState>();
  #reads = new ReadMarks((s, r) => this.#saveRead(s, r));
  #subjectsSoon: ReturnType<typeof setTimeout> | undefined;
  #timers: ReturnType<typeof setInterval>[] = [];
  #storeEpoch: string | undefined;
  #wasLive = false;
  #watched = new WatchedPeople();
  #subjects = new WatchedSubjects();

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.outbox = new Outbox(parts.userId);
    this.#link = new Link({
      build: parts.build,
      onState: (state, reason) => this.#onState(state, reason),
      onLive: ({ storeEpoch }) => {
        this.#tellWatched();
        this.#tellSubjects();
        void this.#resync(storeEpoch);
      },
      frames: {
        ev: (frame) => this.#onEvent(frame),
        gone: ({ s }) => this.#onGone(s),
        readAt: (frame) => this.#onReadAt(frame),
        changed: ({ what }) => parts.onChanged(what),
        news: ({ revision, ...ref }) => this.#subjects.heard(ref, revision),
        typing: (frame) => this.typing.heard(frame),
        presence: (frame) => this.#onPresence(frame),
      },
    });
  }

  /** Begins to listen and to send. Once, in the browser. */
  start(): void {
    // What it reads on the way must not make the caller's effect begin again.
    untrack(() => {
      void this.outbox.open();
      this.#link.start();
    });
    this.#timers = [
      setInterval(() => void this.checkHeads(), HEADS_MS),
      setInterval(() => this.#link.beat(), BEAT_MS),
    ];
  }

  stop(): void {
    this.#timers.forEach(clearInterval);
    this.#link.stop();
    this.outbox.close();
  }

  /** The browser came back: online, visible, out of the cache. */
  returned(): void {
    this.#link.nudge();
    this.outbox.wake();
    void this.checkHeads();
  }

  wentAway(): void {
    this.#link.drop();
  }

  /** The state of a stream that a page shows; made from the range its server sent along. */
  open(first: RangeView): StreamState {
    const known = this.#streams.get(first.s);
    const stream = known ?? new StreamState(first);
    if (known) known.take(first);
    else this.#streams.set(first.s, stream);
    void this.outbox.arrived(stream.messages.map(({ cid }) => cid));
    return stream;
  }

  close(s: string): void {
    this.#streams.delete(s);
  }

  /** What the page's data said about streams; news and reading since then are not undone by it. */
  learn(rooms: RoomView[]): void {
    untrack(() => {
      for (const room of rooms) {
        if (!isBehind(room, this.stands.get(room.s))) this.stands.set(room.s, room);
        if (room.last) learnLast(this.lasts, room.s, room.last);
      }
    });
  }

  markRead(s: string, r: number): void {
    const stand = this.stands.get(s);
    if (!stand || r <= stand.readR) return;
    const isWhole = r >= stand.head;
    this.stands.set(s, { ...stand, readR: r, ...(isWhole && { unread: 0, mentions: 0 }) });
    this.#reads.read(s, r);
  }

  signalTyping(s: string): void {
    this.#link.signalTyping(s);
  }

  /** Asks for the presence of the people that one place of the page shows. */
  watch(place: string, people: string[]): void {
    this.#watched.set(place, people);
    this.#tellWatched();
  }

  /**
   * Calls back with the number of the last change of a subject: now, at every change, and after a
   * connection was away. Gives the way to stop.
   */
  watchSubject(ref: SubjectRef, hear: (revision: number) => void): () => void {
    const stop = this.#subjects.add(ref, hear);
    this.#tellSubjects();
    return () => {
      stop();
      this.#tellSubjects();
    };
  }

  async checkHeads(): Promise<void> {
    if (this.stands.size === 0 || this.state === 'ended') return;
    const at = Object.fromEntries(
      [...this.stands].map(([s, { head, readR }]) => [s, { w: head, readR }]),
    );
    const heads = await api.streams.heads({ at }).catch(() => undefined);
    if (!heads) return;
    heads.streams.forEach((stand) => this.#onStand(stand));
    heads.gone.forEach((s) => this.#onGone(s));
  }

  #tellWatched(): void {
    this.#link.watch(this.#watched.all);
  }

  #tellSubjects(): void {
    // Places of a page come and go together: one word about all of them.
    clearTimeout(this.#subjectsSoon);
    this.#subjectsSoon = setTimeout(() => this.#link.look(this.#subjects.all), 0);
  }

  async #resync(storeEpoch: string): Promise<void> {
    const at = Object.fromEntries([...this.stands].map(([s, { head }]) => [s, head]));
    const answer = await api.streams.sync({ at }).catch(() => undefined);
    if (!answer) return;
    const isOtherStore = this.#storeEpoch !== undefined && this.#storeEpoch !== storeEpoch;
    this.#storeEpoch = storeEpoch;
    if (isOtherStore) await Promise.all([...this.#streams.values()].map((one) => one.reload()));
    if (this.#wasLive) this.missed += countNew(this.stands, answer.streams);
    answer.streams.forEach((stand) => this.#onStand(stand));
    answer.gone.forEach((s) => this.#onGone(s));
    this.#wasLive = true;
    this.outbox.wake();
  }

  #onState(state: LinkState, reason?: ServerFrame<'end'>['reason']): void {
    this.state = state;
    this.ended = reason;
    if (state !== 'live') this.online.clear();
  }

  #onEvent(frame: ServerFrame<'ev'>): void {
    const stream = this.#streams.get(frame.s);
    stream?.take(frame);
    void this.outbox.arrived(frame.items.flatMap(({ message }) => message?.cid ?? []));
    noteLast(this.lasts, frame);
    frame.items.forEach(
      ({ message }) => message && this.typing.stopped(frame.s, message.author.id),
    );
    const stand = this.stands.get(frame.s);
    if (stand) this.stands.set(frame.s, advance(stand, frame, this.#parts.userId));
    else this.#parts.onChanged('rooms');
  }

  #onStand(stand: StandView): void {
    this.stands.set(stand.s, stand);
    void this.#streams.get(stand.s)?.fill(stand.head);
  }

  #onReadAt({ s, readR, unread, mentions, asOf }: ServerFrame<'readAt'>): void {
    const stand = this.stands.get(s);
    if (!stand || readR < stand.readR) return;
    const counts = asOf >= stand.head ? { unread, mentions } : {};
    this.stands.set(s, { ...stand, readR, ...counts });
  }

  #onGone(s: string): void {
    this.stands.delete(s);
    this.#streams.delete(s);
    this.#parts.onChanged('rooms');
  }

  #onPresence({ online, offline }: ServerFrame<'presence'>): void {
    online.forEach((id) => this.online.add(id));
    offline.forEach((id) => this.online.delete(id));
  }

  async #saveRead(s: string, r: number): Promise<void> {
    await api.chat.markRead({ s, r }).catch(() => undefined);
  }
}

const KEY = Symbol('live');

export function provideLive(live: Live): Live {
  return setContext(KEY, live);
}

export function useLive(): Live {
  return getContext<Live>(KEY);
}
