import type { DraftSaved, DraftView } from '@leerkring/shared/features/threads/threads.view.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.svelte.ts';

const savedAt = '2026-05-28T09:30:00.000Z';
const other: DraftView = {
  version: 3,
  title: '',
  category: null,
  themes: [],
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  savedAt,
};

/** A server that keeps the last text, and can be out of reach. */
function server() {
  const kept: string[] = [];
  const state = { isAway: false, replaced: null as DraftView | null };
  const save = async (content: string, version: number): Promise<DraftSaved> => {
    if (state.isAway) throw new Error('no connection');
    kept.push(content);
    return { version: version + 1, savedAt, replaced: state.replaced };
  };
  return { kept, state, parts: { key: 'draft:sanne', save, drop: async () => kept.push('') } };
}

describe('a text that is not ready', () => {
  beforeEach(() => {
    const stored = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });

  test('goes to the server, the last words last, and leaves the device', async () => {
    const { kept, parts } = server();
    const draft = new DraftKeeper(parts, null);
    draft.keep('een');
    draft.keep('een twee');
    draft.keep('een twee drie');
    expect(draft.recall()?.content).toBe('een twee drie');
    await vi.waitFor(() => expect(draft.state).toBe('saved'));
    expect(kept.at(-1)).toBe('een twee drie');
    expect(draft.recall()).toBeUndefined();
  });

  test('stays on the device while the server is away, also for the next page', async () => {
    const { kept, state, parts } = server();
    state.isAway = true;
    const draft = new DraftKeeper(parts, null);
    draft.keep('in de trein');
    await vi.waitFor(() => expect(draft.state).toBe('device'));
    const again = new DraftKeeper(parts, null);
    expect(again.recall()?.content).toBe('in de trein');
    state.isAway = false;
    again.keep('in de trein, weer bereik');
    await vi.waitFor(() => expect(again.state).toBe('saved'));
    expect(kept).toEqual(['in de trein, weer bereik']);
  });

  test('tells what another device had kept', async () => {
    const { state, parts } = server();
    state.replaced = other;
    const draft = new DraftKeeper(parts, null);
    draft.keep('hier');
    await vi.waitFor(() => expect(draft.replaced).toEqual(other));
  });

  test('keeps the id of a send that may have arrived', async () => {
    const { kept, parts } = server();
    const draft = new DraftKeeper(parts, null);
    await draft.hold('verstuurd', 'cid-1');
    expect(new DraftKeeper(parts, null).recall()).toMatchObject({
      content: 'verstuurd',
      cid: 'cid-1',
    });
    draft.sent();
    expect(draft.recall()).toBeUndefined();
    expect(kept).toEqual([]);
  });

  test('is thrown away everywhere', async () => {
    const { kept, parts } = server();
    const draft = new DraftKeeper(parts, other);
    expect(draft.state).toBe('saved');
    await draft.discard();
    expect([draft.state, draft.recall(), kept]).toEqual(['none', undefined, ['']]);
  });
});
