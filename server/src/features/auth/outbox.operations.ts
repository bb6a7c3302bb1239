import { authorize } from '../../platform/authorize.ts';
import { listOutbox, readOutbox, type OutboxMail } from '../../platform/mail/outbox.ts';
import { op } from '../../platform/operations.ts';

export const outboxOperations = {
  outbox: op.auth.outbox.handler(async ({ context, input: { after, limit } }) => {
    authorize(context.actor, 'outbox.see', {});
    const mails = await listOutbox({ before: after, limit });
    const next = mails.length === limit ? (mails.at(-1)?._id ?? null) : null;
    return { items: mails.map(presentMail), next };
  }),

  outboxMail: op.auth.outboxMail.handler(async ({ context, input }) => {
    authorize(context.actor, 'outbox.see', {});
    const mail = await readOutbox(input.id);
    return { ...presentMail(mail), text: mail.text };
  }),
};

function presentMail({ _id, to, subject, createdAt, template, state }: OutboxMail) {
  return { id: _id, to, subject, at: createdAt.toISOString(), template, state };
}
