import type { ServerFrame } from '@leerkring/shared/features/chat/chat.events.ts';
import type { StandView } from '@leerkring/shared/features/chat/chat.view.ts';

/** How many more are unread now than were known. */
export function countNew(known: Map<string, StandView>, now: StandView[]): number {
  return now.reduce(
    (sum, { s, unread }) => sum + Math.max(0, unread - (known.get(s)?.unread ?? 0)),
    0,
  );
}

/** Whether the stand is older than what is known. */
export function isBehind(stand: StandView, known: StandView | undefined): boolean {
  if (!known) return false;
  return stand.head < known.head || stand.readR < known.readR;
}

/** The stand after a push; the exact counts come with the next `heads`. */
export function advance(stand: StandView, frame: ServerFrame<'ev'>, userId: string): StandView {
  const fresh = frame.items.filter(
    ({ r, type, message }) =>
      type === 'message.created' && r > stand.head && message?.author.id !== userId,
  );
  const mentions = fresh.filter(({ message }) => message?.mentions.includes(userId));
  return {
    ...stand,
    head: Math.max(stand.head, frame.to),
    unread: Math.min(100, stand.unread + fresh.length),
    mentions: stand.mentions + mentions.length,
  };
}
