import MailComposer from 'nodemailer/lib/mail-composer';
import { config } from '../config.ts';
import { clock } from '../clock.ts';
import { mailHtml } from './layout.ts';
import type { MailItem } from './mail.model.ts';
import { templateCalled } from './templates.ts';

export interface ComposedMail {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The whole message as it goes over the line. */
  raw: Buffer;
}

/** Renders an item into a message; only structured fields, so nothing can slip into a header. */
export async function composeMail(item: MailItem): Promise<ComposedMail> {
  const { render } = templateCalled(item.template);
  const { subject, text } = render(item.params, item.locale, item.addressForm);
  const composer = new MailComposer({
    from: config().mailFrom,
    to: { name: '', address: item.to },
    subject: oneLine(subject),
    text,
    html: mailHtml(text, item.locale),
    date: clock.now(),
    messageId: `<${item._id}@leerkring>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  const { from } = message.getEnvelope();
  if (!from) throw new Error('MAIL_FROM has no address.');
  return { from, to: item.to, subject: oneLine(subject), text, raw: await message.build() };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}
