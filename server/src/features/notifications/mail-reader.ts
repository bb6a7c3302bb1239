import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { membershipsOf } from '../networks/index.ts';
import { findUser, type StoredUser } from '../people/index.ts';
import type { StoredInbox } from './inbox.model.ts';
import { inboxOf } from './inbox.reading.ts';
import type { StoredNoticePreference } from './preference.model.ts';
import { preferencesOf } from './preferences.ts';

/** Somebody who may get mail about the inbox, as things are at this moment. */
export interface MailReader {
  user: StoredUser;
  actor: UserActor;
  inbox: StoredInbox;
  preferences: StoredNoticePreference;
}

/** Undefined when no notice may go there by mail: gone, blocked, or not wanted any more. */
export async function mailReader(userId: Id): Promise<MailReader | undefined> {
  const user = await findUser(userId);
  if (user?.status !== 'active') return undefined;
  const preferences = await preferencesOf(userId);
  if (preferences.mailOff) return undefined;
  const actor: UserActor = {
    ...{ kind: 'user', id: userId, platformAdmin: user.platformAdmin },
    // A mail is read when it is read: nothing in it may need a fresh sign-in.
    ...{ minutesSinceSignIn: Infinity, memberships: await membershipsOf(userId) },
  };
  return { user, actor, inbox: await inboxOf(userId), preferences };
}

/** How a mail speaks to its reader. */
export interface Tone {
  locale: Locale;
  form: AddressForm;
}

/** The words before everything else (B10). */
export function greeting(user: StoredUser, { locale, form }: Tone): string {
  if (locale === 'en') return `Hello ${user.givenName},`;
  const { givenName, infix, familyName } = user;
  const whole = [givenName, infix, familyName].filter(Boolean).join(' ');
  return form === 'je' ? `Dag ${givenName},` : `Geachte ${whole},`;
}
