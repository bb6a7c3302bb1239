import { AppError } from '@leerkring/shared/errors.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { trustAddress } from '../../platform/mail/address.ts';
import { op } from '../../platform/operations.ts';
import { findUser } from '../people/index.ts';
import { readAll, readSubject } from './inbox.actions.ts';
import { inboxChanges, inboxStand, listInbox } from './inbox.reading.ts';
import { changeNetworkMail, seeNetworkMail } from './network-mail.actions.ts';
import { changePreferences } from './preference.actions.ts';
import { presentPreferences } from './preference.presenter.ts';
import { seeUnsubscription, unsubscribe } from './unsubscribe.actions.ts';

export const notificationsOperations = {
  list: op.notifications.list.handler(({ input, context }) =>
    listInbox(personOf(context.actor), input),
  ),
  stand: op.notifications.stand.handler(({ context }) => inboxStand(personOf(context.actor))),
  changes: op.notifications.changes.handler(({ input, context }) =>
    inboxChanges(personOf(context.actor), input.since),
  ),
  readSubject: op.notifications.readSubject.handler(async ({ input, context }) => {
    const person = personOf(context.actor);
    await readSubject(null, person.id, input.subject, { n: input.upTo });
    return inboxStand(person);
  }),
  readAll: op.notifications.readAll.handler(async ({ context }) => {
    const person = personOf(context.actor);
    await readAll(person.id);
    return inboxStand(person);
  }),
  preferences: op.notifications.preferences.handler(({ context }) =>
    presentPreferences(personOf(context.actor)),
  ),
  changePreferences: op.notifications.changePreferences.handler(async ({ input, context }) => {
    const person = personOf(context.actor);
    await changePreferences(person, input);
    return presentPreferences(person);
  }),
  tryAddressAgain: op.notifications.tryAddressAgain.handler(async ({ context }) => {
    const person = personOf(context.actor);
    await trustAddress((await findUser(person.id))?.email ?? '');
    return presentPreferences(person);
  }),
  seeUnsubscription: op.notifications.seeUnsubscription.handler(({ input, context }) =>
    seeUnsubscription(context.actor, input.token),
  ),
  unsubscribe: op.notifications.unsubscribe.handler(({ input, context }) =>
    unsubscribe(context.actor, input.token, input),
  ),
  networkMail: op.notifications.networkMail.handler(({ input, context }) =>
    seeNetworkMail(context.actor, input.slug),
  ),
  changeNetworkMail: op.notifications.changeNetworkMail.handler(({ input, context }) =>
    changeNetworkMail(context.actor, input.slug, input),
  ),
};

/** The guard in front of the operations refused everybody else already. */
function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return actor;
}
