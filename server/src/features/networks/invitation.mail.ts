import type { AddressForm, Locale } from '@leerkring/shared/locale.ts';
import { networkRoles, type NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { clock } from '../../platform/clock.ts';
import { registerMailTemplate, type RenderedMail } from '../../platform/mail/templates.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { Invitation } from './invitation.model.ts';
import { invitationDigest } from './invitation.token.ts';

export const INVITATION_MAIL = 'networks.invitation';

export interface InvitationMail {
  network: string;
  inviter: string;
  role: NetworkRole;
  /** How the network calls its facilitators. */
  facilitatorLabel: string;
  message: string;
  /** ISO text. */
  expiresAt: string;
  token: string;
}

/** The token stands behind the #, so that browsers never send it to a server (xM). */
export function renderInvitation(
  mail: InvitationMail,
  locale: Locale,
  addressForm: AddressForm,
): RenderedMail {
  const words =
    locale === 'en' ? english(mail) : addressForm === 'je' ? informal(mail) : formal(mail);
  const link = publicUrl(`/uitnodiging#${mail.token}`);
  const { subject, greeting, intro, invite, lasts, ignore } = words;
  const parts = [greeting, intro, quoted(mail.message), `${invite}\n${link}`, lasts, ignore];
  return { subject, text: parts.filter(Boolean).join('\n\n') };
}

/** Registers the mail; it is not sent any more when the invitation was taken back meanwhile. */
export function registerInvitationMail(): void {
  registerMailTemplate(
    INVITATION_MAIL,
    (params, locale, addressForm) => renderInvitation(mailOf(params), locale, addressForm),
    async (_to, { token = '' }) => {
      const tokenHash = invitationDigest(token);
      return (await Invitation.exists({ tokenHash, state: 'sent' })) !== null;
    },
  );
}

/** What the mail says, as texts that the mail queue keeps. */
export function mailParams(mail: InvitationMail): Record<string, string> {
  return { ...mail };
}

function mailOf(params: Record<string, string>): InvitationMail {
  const { network = '', inviter = '', facilitatorLabel = '', message = '', token = '' } = params;
  const { expiresAt = clock.now().toISOString() } = params;
  const role = networkRoles.find((one) => one === params['role']) ?? 'member';
  return { network, inviter, facilitatorLabel, message, token, expiresAt, role };
}

interface Words {
  subject: string;
  greeting: string;
  intro: string;
  invite: string;
  lasts: string;
  ignore: string;
}

function informal(mail: InvitationMail): Words {
  return {
    subject: `Uitnodiging voor ${mail.network}`,
    greeting: 'Dag,',
    intro: `${mail.inviter} nodigt je uit voor ${mail.network}, als ${dutchRole(mail)}.`,
    invite: 'Bekijk de uitnodiging en doe mee:',
    lasts: `De link werkt één keer, tot en met ${day(mail.expiresAt, 'nl')}.`,
    ignore: 'Verwacht je deze uitnodiging niet? Dan hoef je niets te doen.',
  };
}

function formal(mail: InvitationMail): Words {
  return {
    subject: `Uitnodiging voor ${mail.network}`,
    greeting: 'Goedendag,',
    intro: `${mail.inviter} nodigt u uit voor ${mail.network}, als ${dutchRole(mail)}.`,
    invite: 'Bekijk de uitnodiging en neem deel:',
    lasts: `De link werkt één keer, tot en met ${day(mail.expiresAt, 'nl')}.`,
    ignore: 'Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.',
  };
}

function english(mail: InvitationMail): Words {
  return {
    subject: `Invitation to ${mail.network}`,
    greeting: 'Hello,',
    intro: `${mail.inviter} invites you to ${mail.network}, as ${englishRoles[mail.role]}.`,
    invite: 'Look at the invitation and take part:',
    lasts: `The link works once, until ${day(mail.expiresAt, 'en')}.`,
    ignore: 'Not expecting this invitation? Then there is nothing you need to do.',
  };
}

function dutchRole({ role, facilitatorLabel }: InvitationMail): string {
  return role === 'facilitator' ? facilitatorLabel : dutchRoles[role];
}

const dutchRoles: Record<Exclude<NetworkRole, 'facilitator'>, string> = {
  guest: 'gast',
  expert: 'expert',
  schoolContact: 'contactpersoon van de school',
  member: 'lid',
  coordinator: 'coördinator',
};

const englishRoles: Record<NetworkRole, string> = {
  guest: 'a guest',
  expert: 'an expert',
  schoolContact: 'the contact person of a school',
  member: 'a member',
  facilitator: 'a facilitator',
  coordinator: 'a coordinator',
};

/** Marked as a quotation: a line with only an address in it does not become a link of ours. */
function quoted(message: string): string {
  return message && message.replace(/^/gm, '> ');
}

function day(moment: string, locale: Locale): string {
  const format = { dateStyle: 'long', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', format).format(
    new Date(moment),
  );
}
