import type {
  EntryView,
  LastSaid,
  MessageView,
} from '@leerkring/shared/features/chat/chat.view.ts';
import { describe, expect, it } from 'vitest';
import { learnLast, noteLast } from './last-said.ts';

const s = 'c:0123456789abcdef01234567';
const author = { id: '0123456789abcdef01234567', name: 'Mees Proef', photo: null };
const at = '2026-11-20T10:32:00.000Z';

describe('the last message of a room', () => {
  it('is the newest that a page or the socket told of', () => {
    const lasts = new Map<string, LastSaid>();
    learnLast(lasts, s, said(7, 7, 'Tot morgen'));
    noteLast(lasts, frame(message(9, 9, 'Ik neem koek mee')));
    learnLast(lasts, s, said(7, 7, 'Tot morgen'));
    expect(lasts.get(s)?.excerpt).toBe('Ik neem koek mee');
  });

  it('loses its words when it is hidden, also when nothing was said since the page came', () => {
    const lasts = new Map<string, LastSaid>();
    learnLast(lasts, s, said(7, 7, 'De naam van een leerling'));
    noteLast(lasts, frame({ ...message(7, 8, ''), deleted: { by: 'moderator', at } }));
    expect(lasts.get(s)).toMatchObject({ r: 7, excerpt: '', gone: true });
    learnLast(lasts, s, said(7, 7, 'De naam van een leerling'));
    expect(lasts.get(s)?.gone).toBe(true);
  });

  it('has nothing to do with a change of an older one', () => {
    const lasts = new Map<string, LastSaid>();
    noteLast(lasts, frame(message(3, 10, 'Veranderd')));
    expect(lasts.has(s)).toBe(false);
    learnLast(lasts, s, said(7, 7, 'Tot morgen'));
    noteLast(lasts, frame(message(3, 11, 'Nog eens veranderd')));
    expect(lasts.get(s)?.excerpt).toBe('Tot morgen');
  });
});

function said(r: number, lastR: number, excerpt: string): LastSaid {
  return { r, lastR, at, author: author.name, excerpt, gone: false };
}

function message(r: number, lastR: number, text: string): MessageView {
  return {
    ...{ id: '0123456789abcdef01234568', s, r, lastR, cid: 'a', at, author, body: null, text },
    ...{ replyTo: null, files: [], reactions: [], mentions: [] },
    ...{ pinned: null, editedAt: null, deleted: null },
  };
}

function frame(message: MessageView) {
  const type = message.lastR === message.r ? 'message.created' : 'message.edited';
  const item: EntryView = { r: message.lastR, type, at, by: author, message };
  return { t: 'ev' as const, s, from: item.r, to: item.r, items: [item] };
}
