import type { Id } from '@leerkring/shared/ids.ts';

export interface EndedSession {
  /** As `authenticate` gives it: the stored digest, never the token. */
  sessionId: string;
  userId: Id;
}

type Handler = (ended: EndedSession) => unknown;
const handlers = new Set<Handler>();

/** Hears of every session that ends in this process, after it is durable; gives the way to stop. */
export function onSessionEnded(handler: Handler): () => void {
  handlers.add(handler);
  return () => void handlers.delete(handler);
}

export function tellSessionEnded(ended: EndedSession): void {
  for (const handler of handlers) handler(ended);
}
