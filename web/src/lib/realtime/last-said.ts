import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { ServerFrame } from '@leerkring/shared/features/chat/chat.events.ts';
import type { LastSaid, MessageView } from '@leerkring/shared/features/chat/chat.view.ts';

export type { LastSaid };

/** Takes over what a page says of the last message of a room, unless newer is known. */
export function learnLast(lasts: Map<string, LastSaid>, s: string, last: LastSaid): void {
  const known = lasts.get(s);
  if (!known || last.r > known.r || (last.r === known.r && last.lastR > known.lastR)) {
    lasts.set(s, last);
  }
}

/** Follows the last message of a room through news and changes of it. */
export function noteLast(lasts: Map<string, LastSaid>, { s, items }: ServerFrame<'ev'>): void {
  for (const { message } of items) {
    // Where no last message is known, a change may be of any older one.
    if (!message || (message.lastR !== message.r && !lasts.has(s))) continue;
    learnLast(lasts, s, saidIn(message));
  }
}

function saidIn({ r, lastR, at, author, text, deleted }: MessageView): LastSaid {
  return { r, lastR, at, author: author.name, excerpt: excerptOf(text), gone: deleted !== null };
}
