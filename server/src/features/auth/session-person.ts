import type { Id } from '@leerkring/shared/ids.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import { createShortMemory } from '../../platform/short-memory.ts';
import { findUser } from '../people/index.ts';

/** What every request must know about the person behind a session. */
export interface SessionPerson {
  platformAdmin: boolean;
  active: boolean;
  locale: Locale;
}

/** At most a second old, so that a block is felt at once (S-04). */
const memory = createShortMemory<SessionPerson | undefined>(1_000);

/** The person behind a session; undefined when there is nobody. */
export function sessionPerson(id: Id): Promise<SessionPerson | undefined> {
  return memory.get(id, () => load(id));
}

/** Makes the next request look again. */
export function forgetSessionPerson(id: Id): void {
  memory.forget(id);
}

async function load(id: Id): Promise<SessionPerson | undefined> {
  const user = await findUser(id);
  if (!user) return undefined;
  const { platformAdmin, status, preferences } = user;
  return { platformAdmin, active: status === 'active', locale: preferences.locale };
}
