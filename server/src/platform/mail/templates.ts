import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';

export interface RenderedMail {
  subject: string;
  /** Paragraphs are separated by an empty line; a line that is only a URL becomes a link. */
  text: string;
}

export type MailTemplate = (
  params: Record<string, string>,
  locale: Locale,
  addressForm: AddressForm,
) => RenderedMail;

/** Asked again just before sending: the person may have left or chosen otherwise (xM11). */
export type StillWanted = (to: string, params: Record<string, string>) => Promise<boolean>;

interface Registration {
  render: MailTemplate;
  stillWanted: StillWanted;
}

const templates = new Map<string, Registration>();

/** Features register their mails when they load. */
export function registerMailTemplate(
  name: string,
  render: MailTemplate,
  stillWanted: StillWanted = async () => true,
): void {
  if (templates.has(name)) throw new Error(`There are two mail templates called ${name}.`);
  templates.set(name, { render, stillWanted });
}

export function templateCalled(name: string): Registration {
  const registration = templates.get(name);
  if (!registration) throw new Error(`There is no mail template ${name}.`);
  return registration;
}
