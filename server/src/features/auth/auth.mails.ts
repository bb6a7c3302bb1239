import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { queueMail } from '../../platform/mail/queue.ts';
import { registerMailTemplate } from '../../platform/mail/templates.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { newId } from '../../platform/random.ts';
import type { StoredUser } from '../people/index.ts';
import { isResetOpen } from './password-reset.access.ts';
import { tokenDigest } from './token-digest.ts';

const RESET = 'auth.reset';
const CHANGED = 'auth.passwordChanged';

/** Registers the mails of accounts; once, before the server starts. */
export function registerAuthMails(): void {
  registerMailTemplate(RESET, resetMail, (_to, { token = '' }) => isResetOpen(tokenDigest(token)));
  registerMailTemplate(CHANGED, changedMail);
}

export async function queueReset(session: ClientSession, user: StoredUser, token: string) {
  const params = { name: user.givenName, token };
  await queueMail(session, { ...reader(user), template: RESET, dedupeKey: newId(), params });
}

/** Tells the owner, who then notices when it was somebody else. */
export async function queuePasswordChanged(session: ClientSession, user: StoredUser) {
  const params = { name: user.givenName, at: clock.now().toISOString() };
  await queueMail(session, { ...reader(user), template: CHANGED, dedupeKey: newId(), params });
}

function reader({ email, preferences }: StoredUser) {
  return { to: email, locale: preferences.locale };
}

type Params = Record<string, string>;

/** The token stands behind the #: browsers never send that part to a server, nor in a Referer. */
function resetLink({ token = '' }: Params): string {
  return publicUrl(`/wachtwoord/nieuw#${token}`);
}

function resetMail(params: Params, locale: Locale, form: AddressForm) {
  return locale === 'nl' ? resetInDutch(params, form) : resetInEnglish(params);
}

function resetInDutch(params: Params, form: AddressForm) {
  const polite = form === 'u';
  return {
    subject: 'Nieuw wachtwoord kiezen',
    text: `Hallo ${params['name']},

${polite ? 'U heeft' : 'Je hebt'} gevraagd om een nieuw wachtwoord voor Leerkring. Kies het via deze link:

${resetLink(params)}

De link werkt één keer en een uur lang. Daarna ${polite ? 'logt u' : 'log je'} overal opnieuw in.

Niet zelf gevraagd? Dan ${polite ? 'hoeft u' : 'hoef je'} niets te doen: het wachtwoord blijft zoals het is.`,
  };
}

function resetInEnglish(params: Params) {
  return {
    subject: 'Choose a new password',
    text: `Hello ${params['name']},

You asked for a new password for Leerkring. Choose it with this link:

${resetLink(params)}

The link works once, for one hour. Afterwards you sign in again everywhere.

Did you not ask for this? Then there is nothing to do: your password stays as it is.`,
  };
}

function changedMail(params: Params, locale: Locale, form: AddressForm) {
  return locale === 'nl' ? changedInDutch(params, form) : changedInEnglish(params);
}

function changedInDutch({ name, at = '' }: Params, form: AddressForm) {
  const uw = form === 'u' ? 'Uw' : 'Je';
  return {
    subject: `${uw} wachtwoord is gewijzigd`,
    text: `Hallo ${name},

${uw} wachtwoord voor Leerkring is gewijzigd op ${moment('nl-NL', at)}. Alle andere apparaten zijn uitgelogd.

Was dit iemand anders? Vraag dan meteen een nieuw wachtwoord aan:

${publicUrl('/wachtwoord/vergeten')}`,
  };
}

function changedInEnglish({ name, at = '' }: Params) {
  return {
    subject: 'Your password was changed',
    text: `Hello ${name},

Your password for Leerkring was changed on ${moment('en-GB', at)}. All other devices were signed out.

Was this somebody else? Then ask for a new password at once:

${publicUrl('/wachtwoord/vergeten')}`,
  };
}

function moment(language: string, at: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date(at));
}
