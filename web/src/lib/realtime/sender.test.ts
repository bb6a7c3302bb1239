import { describe, expect, test } from 'vitest';
import type { OutboxItem } from './outbox-item.ts';
import { MemoryOutboxStore } from './outbox-store.ts';
import { Sender, type SendVerdict } from './sender.ts';

const userId = '1'.repeat(24);
const offline: SendVerdict = { ok: false, code: 'unavailable', message: '', retryable: true };
const refused: SendVerdict = {
  ok: false,
  code: 'forbidden',
  message: 'Mag niet',
  retryable: false,
};

function item(n: number, more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    cid: `cid-${n}`,
    userId,
    s: 'c:1',
    n,
    queuedAt: 0,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    files: [],
    replyTo: null,
    state: 'queued',
    attempts: 0,
    ...more,
  };
}

/** A sender whose waits pass at once; `settled` resolves when nothing waits any more. */
async function bench(items: OutboxItem[], answer: (item: OutboxItem) => SendVerdict, now = 0) {
  const store = new MemoryOutboxStore();
  for (const one of items) await store.put(one);
  const sent: string[] = [];
  const waits: number[] = [];
  await new Promise<void>((settled) => {
    const open = new Set(items.map(({ cid }) => cid));
    const sender = new Sender({
      userId,
      store,
      now: () => now,
      random: () => 1,
      wait: async (ms) => void waits.push(ms),
      deliver: async (one) => {
        sent.push(one.cid);
        return answer(one);
      },
      onChange: ({ cid, state }) => {
        if (state !== 'queued' && state !== 'sending') open.delete(cid);
        if (open.size === 0) settled();
      },
    });
    void sender.wake();
  });
  return { sent, waits, left: await store.all(userId) };
}

describe('the sender', () => {
  test('keeps the order of a stream, also through failures', async () => {
    const failures = new Map([['cid-1', 3]]);
    const { sent, waits, left } = await bench([item(2), item(1), item(3)], ({ cid }) => {
      const more = failures.get(cid) ?? 0;
      failures.set(cid, more - 1);
      return more > 0 ? offline : { ok: true, r: 1 };
    });
    expect(sent).toEqual(['cid-1', 'cid-1', 'cid-1', 'cid-1', 'cid-2', 'cid-3']);
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(left).toEqual([]);
  });

  test('M-15 a refused one keeps its text and lets the next pass', async () => {
    const { left } = await bench([item(1), item(2)], ({ cid }) =>
      cid === 'cid-1' ? refused : { ok: true, r: 7 },
    );
    expect(left.map(({ state, problem }) => [state, problem])).toEqual([['failed', 'Mag niet']]);
  });

  test('a bug on the other side is tried three times, then shown', async () => {
    const { sent } = await bench([item(1)], () => ({ ...refused, code: 'internal' }));
    expect(sent).toHaveLength(3);
  });

  test('waits as long as the server asks', async () => {
    let first = true;
    const { waits } = await bench([item(1)], () => {
      if (!first) return { ok: true, r: 1 };
      first = false;
      return { ...offline, code: 'rate_limited', retryAfterMs: 9_000 };
    });
    expect(waits).toEqual([9_000]);
  });

  test('one that was left while sending is sent again with the same id', async () => {
    const { sent } = await bench([item(1, { state: 'sending' })], () => ({ ok: true, r: 1 }));
    expect(sent).toEqual(['cid-1']);
  });

  test('asks before sending what is older than a day', async () => {
    const { sent, left } = await bench([item(1)], () => ({ ok: true, r: 1 }), 25 * 3_600_000);
    expect(sent).toEqual([]);
    expect(left[0]?.state).toBe('stale');
  });
});
