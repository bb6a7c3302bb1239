import type {
  InboxChangesView,
  InboxLineView,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import { expect, test } from 'vitest';
import { withChanges } from './inbox-lines.ts';

function line(id: string, n: number, unread = 1): InboxLineView {
  return {
    ...{ subject: { kind: 'thread', id }, title: id, path: `/x/${id}`, network: null },
    ...{ unread, actors: [], kinds: ['reply'], lastAt: '2026-03-01T10:00:00.000Z', n, notices: [] },
  };
}

function changes(part: Partial<InboxChangesView>): InboxChangesView {
  const none = { items: [], gone: [], readAllN: 0, complete: true };
  return { revision: 9, lines: 0, notices: 0, ...none, ...part };
}

const titles = (lines: InboxLineView[]) => lines.map(({ title, unread }) => `${title}${unread}`);

test('a line with news comes to the top, once', () => {
  const before = [line('b', 5), line('a', 3)];
  const after = withChanges(before, changes({ items: [line('a', 7, 2)] }));
  expect(titles(after)).toEqual(['a2', 'b1']);
});

test('what is gone goes, and reading all reaches the lines that did not change', () => {
  const before = [line('c', 6), line('b', 5), line('a', 3)];
  const gone = [{ kind: 'thread' as const, id: 'b' }];
  expect(titles(withChanges(before, changes({ gone, readAllN: 5 })))).toEqual(['c1', 'a0']);
});
