import type { Id } from '@leerkring/shared/ids.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import { clock } from '../../platform/clock.ts';
import { findUser } from '../people/index.ts';

/** What every request must know about the person behind a session. */
export interface SessionPerson {
  platformAdmin: boolean;
  active: boolean;
  locale: Locale;
}

/** At most a second old, so that a block is felt at once (S-04); undefined when there is nobody. */
export function sessionPerson(id: Id): Promise<SessionPerson | undefined> {
  const known = cache.get(id);
  if (known && known.until > clock.monotonicMs()) return known.person;
  if (cache.size >= MAX_KEPT) cache.clear();
  const person = load(id);
  cache.set(id, { person, until: clock.monotonicMs() + FRESH_MS });
  person.catch(() => forgetSessionPerson(id));
  return person;
}

/** Makes the next request look again. */
export function forgetSessionPerson(id: Id): void {
  cache.delete(id);
}

const FRESH_MS = 1_000;
const MAX_KEPT = 10_000;
const cache = new Map<Id, { person: Promise<SessionPerson | undefined>; until: number }>();

async function load(id: Id): Promise<SessionPerson | undefined> {
  const user = await findUser(id);
  if (!user) return undefined;
  const { platformAdmin, status, preferences } = user;
  return { platformAdmin, active: status === 'active', locale: preferences.locale };
}
