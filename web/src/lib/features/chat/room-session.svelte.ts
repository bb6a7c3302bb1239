import { createContext, tick } from 'svelte';
import type {
  MessageView,
  RangeView,
  RoomView,
} from '@leerkring/shared/features/chat/chat.view.ts';
import { linesOf, type Line } from '#lib/realtime/conversation.ts';
import type { Live } from '#lib/realtime/live.svelte.ts';
import type { StreamState } from '#lib/realtime/stream-state.svelte.ts';

export interface SessionParts {
  live: Live;
  meId: string;
  range: RangeView;
  /** The room as the page knows it now. */
  room: () => RoomView;
}

const HIGHLIGHT_MS = 2_500;

/** One visit to one room: what is open, what is answered, where the reader is. */
export class RoomSession {
  readonly meId: string;
  readonly stream: StreamState;
  readonly live: Live;
  replyTo = $state.raw<MessageView | undefined>();
  editing = $state.raw<MessageView | undefined>();
  /** What came after this number was new on entering, or came while nobody looked. */
  unreadAfter = $state<number | undefined>();
  highlighted = $state<number | undefined>();
  #room: () => RoomView;
  #seen = 0;
  #highlight: ReturnType<typeof setTimeout> | undefined;

  constructor({ live, meId, range, room }: SessionParts) {
    this.live = live;
    this.meId = meId;
    this.#room = room;
    live.learn([room()]);
    this.stream = live.open(range);
    const stand = live.stands.get(this.s) ?? room();
    if (stand.unread > 0) this.unreadAfter = stand.readR;
  }

  get room(): RoomView {
    return this.#room();
  }

  get s(): string {
    return this.stream.s;
  }

  get stand() {
    return this.live.stands.get(this.s) ?? this.room;
  }

  /** After which number the line of what is new stands; none while that place is not loaded. */
  get lineAfter(): number | undefined {
    const { unreadAfter, stream } = this;
    const isLoaded = stream.messages.length > 0 && stream.low <= (unreadAfter ?? 0) + 1;
    return isLoaded ? unreadAfter : undefined;
  }

  /** What is on screen: own unsent ones only at the end, where they will land. */
  get lines(): Line[] {
    const { atEnd, high, messages } = this.stream;
    const items = this.live.outbox.items.filter(
      (item) => atEnd && item.s === this.s && !(item.r !== undefined && item.r <= high),
    );
    return linesOf(messages, items);
  }

  /** The reader is at the end and looks: nothing here is new any more. */
  read(): void {
    this.live.markRead(this.s, this.stream.high);
  }

  /** News that comes while nobody looks gets a line above it. */
  noticeNews(isReading: boolean): void {
    const { readR, unread } = this.stand;
    const isMarked = this.unreadAfter !== undefined && this.unreadAfter >= this.#seen;
    if (isReading) this.#seen = this.stream.high;
    else if (unread > 0 && !isMarked) this.unreadAfter = readR;
  }

  /** Brings a message into view, loading its surroundings; or the next one that is there. */
  async goTo(r: number, orNext = false): Promise<boolean> {
    const isThere = await this.stream.jumpTo(r).catch(() => false);
    const target = this.stream.messages.find((one) => (orNext ? one.r >= r : one.r === r))?.r;
    if (target !== undefined) this.#show(target);
    return isThere;
  }

  #show(r: number): void {
    this.highlighted = undefined;
    void tick().then(() => (this.highlighted = r));
    clearTimeout(this.#highlight);
    this.#highlight = setTimeout(() => (this.highlighted = undefined), HIGHLIGHT_MS);
  }
}

const [useRoomSession, provideRoomSession] = createContext<RoomSession>();
export { provideRoomSession, useRoomSession };
