import { createShortMemory } from '../../platform/short-memory.ts';
import { Session, type SessionRow } from './session.model.ts';

/**
 * At most a second old after another node ended it (S-04 allows two); in this process whatever
 * ends or touches a session forgets it here at once.
 */
const memory = createShortMemory<SessionRow | null>(1_000);

/** The stored session with this digest, or null. */
export function rememberedSession(digest: string): Promise<SessionRow | null> {
  // A query runs anew each time somebody awaits it; what is remembered must be its one answer.
  return memory.get(digest, async () => Session.findById(digest).lean());
}

/** Makes the next request look again. */
export function forgetSession(digest: string): void {
  memory.forget(digest);
}
