import { noticesDelivered } from '@leerkring/server/features/notifications';
import { clock } from '@leerkring/server/platform/clock';
import { runJob } from '@leerkring/server/platform/jobs';
import { kickMail, mailIdle } from '@leerkring/server/platform/mail/worker';
import type { MailServer } from '../support/mail-server.ts';
import { partsOf, type MailParts } from '../support/mail-parts.ts';

/** Time that passes in a test about mail, and what the mail server has got by then. */

export async function later(minutes: number): Promise<void> {
  await noticesDelivered();
  clock.travelTo(new Date(clock.now().getTime() + minutes * 60_000));
  await work();
}

/** As if it were this moment; whatever is due by then is done. */
export async function itIs(moment: string): Promise<void> {
  await noticesDelivered();
  clock.travelTo(new Date(moment));
  await work();
}

export async function work(): Promise<void> {
  await runJob('notices.soon');
  await runJob('notices.digest');
  kickMail();
  await mailIdle();
}

export function mailsTo({ messages }: MailServer, email: string): MailParts[] {
  return messages.map(partsOf).filter(({ headers }) => headers.get('to') === email);
}

/** A message that names somebody. */
export const naming = (id: string, text = 'geheime woorden') => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id, label: 'iemand' } },
        { type: 'text', text: ` ${text}` },
      ],
    },
  ],
});
