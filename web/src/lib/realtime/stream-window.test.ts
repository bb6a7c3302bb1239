import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryView, MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import { linesOf } from './conversation.ts';
import type { OutboxItem } from './outbox-item.ts';
import { StreamWindow, type CoveredRange } from './stream-window.ts';

const s = `c:${'a'.repeat(24)}`;
const sanne = { id: '1'.repeat(24), name: 'Sanne', photo: null };

/** A log in which every third entry changes an earlier message. */
function logOf(length: number): EntryView[] {
  const views = new Map<number, MessageView>();
  const entries = Array.from({ length }, (_, i) => {
    const r = i + 1;
    const target = r % 3 === 0 ? r - 2 : r;
    const before = views.get(target);
    const message = { ...(before ?? messageAt(target)), lastR: r, text: `tekst ${r}` };
    views.set(target, message);
    return { r, type: before ? 'message.edited' : 'message.created', at: '', by: sanne } as const;
  });
  // The server shows every message as it is now, also beside an old entry.
  return entries.map((entry) => ({
    ...entry,
    message: views.get(entry.r % 3 === 0 ? entry.r - 2 : entry.r) ?? null,
  }));
}

function messageAt(r: number): MessageView {
  return {
    id: `m${r}`,
    s,
    r,
    lastR: r,
    cid: `cid-${r}`,
    at: '',
    author: sanne,
    body: null,
    text: '',
    replyTo: null,
    files: [],
    reactions: [],
    mentions: [],
    pinned: null,
    editedAt: null,
    deleted: null,
  };
}

function slice(log: EntryView[], from: number, to: number): CoveredRange {
  return { s, from, to, items: log.slice(from - 1, to) };
}

const texts = (window: StreamWindow) => window.messages.map(({ r, text }) => [r, text]);

describe('a window on a stream', () => {
  const log = logOf(60);
  const whole = new StreamWindow(slice(log, 1, 60));

  test('M-10 any order of pushes, with repeats and holes, ends in the same list', () => {
    const cuts = fc.array(
      fc.tuple(fc.integer({ min: 11, max: 60 }), fc.integer({ min: 0, max: 9 })),
    );
    fc.assert(
      fc.property(cuts, (ranges) => {
        const window = new StreamWindow(slice(log, 1, 10));
        for (const [from, more] of ranges) {
          let hole = window.take(slice(log, from, Math.min(60, from + more)));
          while (hole)
            hole = window.take(slice(log, hole.fetchAfter + 1, Math.min(60, hole.fetchAfter + 7)));
        }
        window.take(slice(log, window.high + 1, 60));
        expect(texts(window)).toEqual(texts(whole));
      }),
    );
  });

  test('a hole is named and nothing after it shows before it is filled', () => {
    const window = new StreamWindow(slice(log, 1, 10));
    expect(window.take(slice(log, 15, 20))).toEqual({ fetchAfter: 10 });
    expect(window.messages.at(-1)?.r).toBe(10);
    expect(window.take(slice(log, 11, 14))).toBeUndefined();
    expect(window.high).toBe(20);
  });

  test('an older page joins at the front; a change of what is not loaded adds no stray line', () => {
    const window = new StreamWindow(slice(log, 31, 60));
    expect(window.messages.every(({ r }) => r >= 31)).toBe(true);
    window.takeOlder(slice(log, 1, 30));
    expect(texts(window)).toEqual(texts(whole));
  });

  test('an older view never replaces a newer one', () => {
    const window = new StreamWindow(slice(log, 1, 10));
    const stale = { ...messageAt(1), lastR: 1, text: 'oud' };
    window.take({ s, from: 1, to: 1, items: [{ ...slice(log, 1, 1).items[0]!, message: stale }] });
    expect(window.find('m1')?.text).toBe('tekst 3');
  });
});

describe('M-15 the lines on screen', () => {
  const item = (n: number, more: Partial<OutboxItem> = {}): OutboxItem => ({
    cid: `cid-${n}`,
    userId: sanne.id,
    s,
    n,
    queuedAt: 0,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    files: [],
    replyTo: null,
    state: 'queued',
    attempts: 0,
    ...more,
  });

  test('an own message is there once at every moment, whatever arrives first', () => {
    const steps: ((
      messages: MessageView[],
      outbox: OutboxItem[],
    ) => [MessageView[], OutboxItem[]])[] = [
      (messages, outbox) => [[...messages, messageAt(5)], outbox],
      (messages, outbox) => [messages, outbox.map((one) => ({ ...one, state: 'confirmed', r: 5 }))],
    ];
    for (const order of [steps, steps.toReversed()]) {
      let state: [MessageView[], OutboxItem[]] = [[messageAt(4)], [item(5)]];
      for (const step of order) {
        state = step(...state);
        expect(linesOf(...state).map(({ key }) => key)).toEqual(['cid-4', 'cid-5']);
      }
    }
  });

  test('unsent ones stand last, in the order of saying', () => {
    const lines = linesOf(
      [messageAt(9)],
      [item(12), item(11), item(10, { state: 'confirmed', r: 10 })],
    );
    expect(lines.map(({ key }) => key)).toEqual(['cid-9', 'cid-10', 'cid-11', 'cid-12']);
  });
});
