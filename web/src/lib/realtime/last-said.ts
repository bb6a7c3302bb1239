import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { ServerFrame } from '@leerkring/shared/features/chat/chat.events.ts';

/** What a list of rooms says of the last message. */
export interface LastSaid {
  r: number;
  at: string;
  author: string;
  excerpt: string;
}

/** Follows the last message of a room through news and changes of it. */
export function noteLast(lasts: Map<string, LastSaid>, { s, items }: ServerFrame<'ev'>): void {
  for (const { message } of items) {
    if (!message || message.r < (lasts.get(s)?.r ?? 0)) continue;
    const { r, at, author, text } = message;
    const isChange = message.lastR !== r && !lasts.has(s);
    // A change of some older message says nothing about the last one.
    if (!isChange) lasts.set(s, { r, at, author: author.name, excerpt: excerptOf(text) });
  }
}
