import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import type { MailItem } from './mail.model.ts';

export interface RenderedMail {
  subject: string;
  /** Paragraphs are separated by an empty line; a line that is only a URL becomes a link. */
  text: string;
  /** Where a program may unsubscribe the reader with one POST (RFC 8058). */
  unsubscribe?: string;
}

export type MailTemplate = (
  params: Record<string, string>,
  locale: Locale,
  addressForm: AddressForm,
) => RenderedMail;

/** Asked again just before sending: the person may have left or chosen otherwise (xM11). */
export type StillWanted = (to: string, params: Record<string, string>) => Promise<boolean>;

/** Everything a mail is made of, just before it leaves. */
export type MailFacts = Pick<MailItem, 'to' | 'params' | 'locale' | 'addressForm'>;

/** Makes the mail at the last moment, of what holds then; null when there is nothing to say. */
export type ComposeMail = (facts: MailFacts) => Promise<RenderedMail | null>;

const templates = new Map<string, ComposeMail>();

/** Features register their mails when they load. */
export function registerMailTemplate(
  name: string,
  render: MailTemplate,
  stillWanted: StillWanted = async () => true,
): void {
  registerLateMail(name, async ({ to, params, locale, addressForm }) =>
    (await stillWanted(to, params)) ? render(params, locale, addressForm) : null,
  );
}

/** A mail that is composed when it leaves: the queue holds only what it is about. */
export function registerLateMail(name: string, compose: ComposeMail): void {
  if (templates.has(name)) throw new Error(`There are two mail templates called ${name}.`);
  templates.set(name, compose);
}

export function templateCalled(name: string): ComposeMail {
  const compose = templates.get(name);
  if (!compose) throw new Error(`There is no mail template ${name}.`);
  return compose;
}
