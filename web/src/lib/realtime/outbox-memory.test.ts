import { expect, test } from 'vitest';
import type { OutboxItem, OutboxState } from './outbox-item.ts';
import { OutboxMemory } from './outbox-memory.ts';

function item(n: number, state: OutboxState = 'queued'): OutboxItem {
  return {
    cid: `cid-${n}`,
    userId: '1'.repeat(24),
    s: 'c:1',
    n,
    queuedAt: 0,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    files: [],
    replyTo: null,
    state,
    attempts: 0,
  };
}

const cids = (items: OutboxItem[]) => items.map(({ cid }) => cid);

test('M-15 one that is being written stays on screen through a read that began before', async () => {
  const memory = new OutboxMemory();
  const { promise, resolve } = Promise.withResolvers<void>();
  const writing = memory.writing('cid-2', promise);
  expect(cids(memory.merge([item(1), item(2)], [item(1)]))).toEqual(['cid-1', 'cid-2']);
  resolve();
  await writing;
  expect(cids(memory.merge([item(1), item(2)], [item(1)]))).toEqual(['cid-1']);
});

test('M-15 one that arrived does not come back from a slow read', () => {
  const memory = new OutboxMemory();
  memory.gone('cid-1');
  expect(memory.merge([], [item(1, 'sending')])).toEqual([]);
});

test('a confirmed one waits on screen for its push, though the store let it go', () => {
  expect(cids(new OutboxMemory().merge([item(1, 'confirmed')], []))).toEqual(['cid-1']);
});

test('what another tab sent leaves the screen', () => {
  expect(new OutboxMemory().merge([item(1)], [])).toEqual([]);
});
