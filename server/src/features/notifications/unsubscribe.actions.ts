import { AppError } from '@leerkring/shared/errors.ts';
import type { UnsubscriptionView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { findUser } from '../people/index.ts';
import { choose } from './preference.actions.ts';
import type { StoredNoticePreference } from './preference.model.ts';
import { preferencesOf, wayOf } from './preferences.ts';
import { readUnsubscribeToken, type Unsubscription } from './unsubscribe.token.ts';

/** What the link in a mail would stop, and whether it did already. */
export async function seeUnsubscription(actor: Actor, token: string): Promise<UnsubscriptionView> {
  return present(accessUnsubscription(actor, token), 'asked');
}

/** Stops it; doing so twice is the same as once. Also for people who are not signed in (RFC 8058). */
export async function unsubscribe(
  actor: Actor,
  token: string,
  { everything }: { everything: boolean },
): Promise<UnsubscriptionView> {
  const wish = accessUnsubscription(actor, token);
  await choose(wish.userId, (chosen) =>
    everything ? { ...chosen, mailOff: true } : without(chosen, wish),
  );
  return present(wish, everything ? 'everything' : 'asked');
}

function accessUnsubscription(actor: Actor, token: string): Unsubscription {
  authorize(actor, 'unsubscription.use', undefined);
  const wish = readUnsubscribeToken(token);
  if (!wish) throw new AppError('not_found');
  return wish;
}

/** The kind stays in the inbox, everywhere; the digest just does not come any more. */
function without(chosen: StoredNoticePreference, { what }: Unsubscription): StoredNoticePreference {
  if (what === 'digest') return { ...chosen, digest: { ...chosen.digest, every: 'never' } };
  const quieter = chosen.ways.map((choice) =>
    choice.kind === what && choice.way === 'mail' ? { ...choice, way: 'inbox' as const } : choice,
  );
  const general = { networkId: null, kind: what, way: 'inbox' as const };
  const isSet = quieter.some(({ networkId, kind }) => networkId === null && kind === what);
  return { ...chosen, ways: isSet ? quieter : [...quieter, general] };
}

async function present(
  { userId, what }: Unsubscription,
  extent: 'asked' | 'everything',
): Promise<UnsubscriptionView> {
  const user = await findUser(userId);
  if (!user) throw new AppError('not_found');
  const chosen = await preferencesOf(userId);
  const address = masked(user.email);
  if (extent === 'everything') return { what: 'everything', kind: null, address, done: true };
  if (what === 'digest') {
    const done = chosen.mailOff || chosen.digest.every === 'never';
    return { what, kind: null, address, done };
  }
  const done = chosen.mailOff || wayOf(chosen, what, null) !== 'mail';
  return { what: 'kind', kind: what, address, done };
}

function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${domain}`;
}
