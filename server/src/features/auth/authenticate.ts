import { tokenSchema } from '@leerkring/shared/ids.ts';
import { anonymous } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import type { Identity } from '../../platform/http/session.ts';
import { sessionToken } from '../../platform/session-cookie.ts';
import { membershipsOf } from '../networks/index.ts';
import { lucia } from './lucia.ts';
import { touchSession } from './session.actions.ts';
import { tokenDigest } from './token-digest.ts';

/**
 * Who asks: one indexed read, the rest comes from caches of at most two seconds. A wrong, old or
 * planted cookie is no error: then the actor is anonymous (S-15).
 */
export async function authenticate(cookieHeader: string | undefined): Promise<Identity> {
  const token = sessionToken(cookieHeader);
  if (!tokenSchema.safeParse(token).success || token === undefined) return { actor: anonymous };
  const { session, user } = await lucia.validateSession(token);
  if (!session) return { actor: anonymous };
  const sessionId = tokenDigest(token);
  const [memberships] = await Promise.all([
    membershipsOf(user.id),
    touchSession(sessionId, session, user),
  ]);
  const { id, platformAdmin, locale } = user;
  const minutesSinceSignIn = minutesSince(session.provedAt);
  const actor = { kind: 'user' as const, id, platformAdmin, minutesSinceSignIn, memberships };
  return { actor, sessionId, locale };
}

function minutesSince(moment: Date): number {
  return (clock.now().getTime() - moment.getTime()) / 60_000;
}
