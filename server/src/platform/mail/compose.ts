import MailComposer from 'nodemailer/lib/mail-composer';
import { config } from '../config.ts';
import { clock } from '../clock.ts';
import { mailHtml } from './layout.ts';
import type { MailItem } from './mail.model.ts';
import type { RenderedMail } from './templates.ts';

export interface ComposedMail {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The whole message as it goes over the line. */
  raw: Buffer;
}

/** Makes a message of a mail; only structured fields, so nothing can slip into a header. */
export async function composeMail(
  item: MailItem,
  { subject, text, unsubscribe }: RenderedMail,
): Promise<ComposedMail> {
  const composer = new MailComposer({
    from: config().mailFrom,
    to: { name: '', address: item.to },
    subject: oneLine(subject),
    text,
    html: mailHtml(text, item.locale),
    date: clock.now(),
    messageId: `<${item._id}@leerkring>`,
    headers: {
      ...{ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      ...(unsubscribe && oneClick(unsubscribe)),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  const { from } = message.getEnvelope();
  if (!from) throw new Error('MAIL_FROM has no address.');
  return { from, to: item.to, subject: oneLine(subject), text, raw: await message.build() };
}

function oneClick(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}
