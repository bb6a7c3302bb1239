import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { OutboxItem } from './outbox-item.ts';

/** One line of the screen: a message of the stream, or an own one that is still on its way. */
export type Line =
  | { key: string; kind: 'message'; message: MessageView }
  | { key: string; kind: 'echo'; item: OutboxItem };

/**
 * What is shown: messages by their number, then own unsent ones in the order of saying. The client
 * id is the key of both, so that an echo turns into its message in place: never two, never none.
 */
export function linesOf(messages: MessageView[], outbox: OutboxItem[]): Line[] {
  const arrived = new Set(messages.map((message) => message.cid));
  const echoes = outbox
    .filter((item) => !arrived.has(item.cid))
    .sort((a, b) => (a.r ?? Infinity) - (b.r ?? Infinity) || a.n - b.n);
  return [
    ...messages.map((message): Line => ({ key: message.cid, kind: 'message', message })),
    ...echoes.map((item): Line => ({ key: item.cid, kind: 'echo', item })),
  ];
}
