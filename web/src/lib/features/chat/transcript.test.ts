import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import { describe, expect, test } from 'vitest';
import type { Line } from '#lib/realtime/conversation.ts';
import { localDay } from './local-day.ts';
import { chunksOf } from './transcript.ts';

const me = 'a'.repeat(24);
const joris = 'b'.repeat(24);

function said(r: number, at: string, authorId = joris, more: Partial<MessageView> = {}): Line {
  const message: MessageView = {
    id: String(r).padStart(24, '0'),
    s: `c:${'0'.repeat(24)}`,
    r,
    lastR: r,
    cid: `cid-${r}`,
    at,
    author: { id: authorId, name: 'Naam', photo: null },
    body: null,
    text: '',
    replyTo: null,
    files: [],
    reactions: [],
    mentions: [],
    pinned: null,
    editedAt: null,
    deleted: null,
    ...more,
  };
  return { key: message.cid, kind: 'message', message };
}

function rowsOf(lines: Line[], unreadAfter?: number) {
  return chunksOf({ lines, meId: me, unreadAfter })
    .flatMap(({ rows }) => rows)
    .map((row) => (row.kind === 'line' ? `${row.key}${row.isFirst ? ' first' : ''}` : row.key));
}

describe('days', () => {
  test('are those of the school clock, also over midnight in summer', () => {
    expect(localDay('2026-05-27T21:59:00.000Z')).toBe('2026-05-27');
    expect(localDay('2026-05-27T22:00:00.000Z')).toBe('2026-05-28');
    expect(localDay('2026-12-31T22:59:00.000Z')).toBe('2026-12-31');
    expect(localDay('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });

  test('get a line each', () => {
    const lines = [
      said(1, '2026-05-27T21:59:00.000Z'),
      said(2, '2026-05-27T22:00:00.000Z'),
      said(3, '2026-05-27T22:01:00.000Z'),
    ];
    expect(rowsOf(lines)).toEqual([
      'day-2026-05-27',
      'cid-1 first',
      'day-2026-05-28',
      'cid-2 first',
      'cid-3',
    ]);
  });
});

describe('lines of one person', () => {
  test('go together until another speaks, a pause falls or a question is answered', () => {
    const quote = {
      id: 'c'.repeat(24),
      r: 1,
      author: { id: me, name: 'Ik', photo: null },
      excerpt: '',
    };
    const lines = [
      said(1, '2026-05-28T08:00:00.000Z'),
      said(2, '2026-05-28T08:04:00.000Z'),
      said(3, '2026-05-28T08:09:00.000Z'),
      said(4, '2026-05-28T08:09:30.000Z', me),
      said(5, '2026-05-28T08:10:00.000Z', me, { replyTo: quote }),
    ];
    expect(rowsOf(lines)).toEqual([
      'day-2026-05-28',
      'cid-1 first',
      'cid-2',
      'cid-3 first',
      'cid-4 first',
      'cid-5 first',
    ]);
  });
});

describe('the line above what is new', () => {
  const lines = [
    said(4, '2026-05-28T08:00:00.000Z'),
    said(5, '2026-05-28T08:01:00.000Z', me),
    said(6, '2026-05-28T08:02:00.000Z'),
    said(7, '2026-05-28T08:03:00.000Z'),
  ];

  test('stands above the first of another and begins a group', () => {
    expect(rowsOf(lines, 4)).toEqual([
      'day-2026-05-28',
      'cid-4 first',
      'cid-5 first',
      'unread',
      'cid-6 first',
      'cid-7',
    ]);
  });

  test('is not there when nothing is new', () => {
    expect(rowsOf(lines)).not.toContain('unread');
    expect(rowsOf(lines, 7)).not.toContain('unread');
  });
});

test('stretches keep their lines when older ones come in', () => {
  const all = Array.from({ length: 200 }, (_, at) => said(at + 1, '2026-05-28T08:00:00.000Z'));
  const stretches = (lines: Line[]) =>
    new Map(
      chunksOf({ lines, meId: me, unreadAfter: undefined }).map(({ key, rows }) => [
        key,
        rows.filter(({ kind }) => kind === 'line').map((row) => row.key),
      ]),
    );
  const late = stretches(all.slice(130));
  const whole = stretches(all);
  expect([...late.keys()].slice(1).map((key) => late.get(key))).toEqual(
    [...late.keys()].slice(1).map((key) => whole.get(key)),
  );
  expect([...whole.values()].flat()).toHaveLength(200);
});
