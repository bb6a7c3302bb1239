import type {
  InboxChangesView,
  InboxLineView,
} from '@leerkring/shared/features/notifications/notifications.view.ts';
import { subjectKey } from '@leerkring/shared/subject.ts';

/** The lines with what changed in them, the newest first; what is gone is taken away. */
export function withChanges(lines: InboxLineView[], changes: InboxChangesView): InboxLineView[] {
  const gone = new Set(changes.gone.map(subjectKey));
  const byKey = new Map(lines.map((line) => [subjectKey(line.subject), line]));
  for (const line of changes.items) byKey.set(subjectKey(line.subject), line);
  return [...byKey.values()]
    .filter((line) => !gone.has(subjectKey(line.subject)))
    .map((line) => (line.n <= changes.readAllN ? asRead(line) : line))
    .sort((a, b) => b.n - a.n);
}

/** The line as it is once everything in it was read. */
export function asRead(line: InboxLineView): InboxLineView {
  if (line.unread === 0) return line;
  return {
    ...line,
    unread: 0,
    notices: line.notices.map((notice) => ({ ...notice, read: true })),
  };
}
