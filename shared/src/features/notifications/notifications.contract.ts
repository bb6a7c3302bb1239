import { z } from 'zod';
import { idSchema, slugSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { pageInput, pageOf } from '../../page.ts';
import { subjectSchema } from '../../subject.schema.ts';
import { noticeKinds, noticeWays } from './notice-kinds.ts';
import {
  digestSchema,
  inboxChangesSchema,
  inboxLineViewSchema,
  inboxStandSchema,
  networkMailSchema,
  noticePreferencesSchema,
  quietHoursSchema,
  unsubscriptionViewSchema,
} from './notifications.view.ts';

const own = { action: 'notices.own', audit: false } as const;
const inNetwork = z.strictObject({ slug: slugSchema });
const unsubscribeToken = z.string().regex(/^[A-Za-z0-9_.-]{40,160}$/);

export const notificationsContract = {
  list: operation({
    method: 'GET',
    path: '/notices',
    summary: 'Your inbox, one line per subject, newest first',
    limit: 'default',
    ...own,
  })
    .input(z.strictObject(pageInput))
    .output(pageOf(inboxLineViewSchema).extend(inboxStandSchema.shape)),

  stand: operation({
    method: 'GET',
    path: '/notices/stand',
    summary: 'How much of your inbox is unread',
    limit: 'default',
    ...own,
  }).output(inboxStandSchema),

  changes: operation({
    method: 'GET',
    path: '/notices/changes',
    summary: 'What changed in your inbox after a number',
    limit: 'default',
    ...own,
  })
    .input(z.strictObject({ since: z.coerce.number().int().min(0) }))
    .output(inboxChangesSchema),

  readSubject: operation({
    method: 'PUT',
    path: '/notices/read-subject',
    summary: 'You opened this: its notices are read, up to a number when told',
    limit: 'default',
    ...own,
  })
    .input(z.strictObject({ subject: subjectSchema, upTo: z.int().min(0).optional() }))
    .output(inboxStandSchema),

  readAll: operation({
    method: 'PUT',
    path: '/notices/read-all',
    summary: 'Everything up to now is read, also what is on its way with a lower number',
    limit: 'change',
    ...own,
  }).output(inboxStandSchema),

  preferences: operation({
    method: 'GET',
    path: '/notice-preferences',
    summary: 'How you want to hear of what',
    limit: 'default',
    ...own,
  }).output(noticePreferencesSchema),

  changePreferences: operation({
    method: 'PATCH',
    path: '/notice-preferences',
    summary: 'Change how you hear of what; a way of null means the usual one again',
    limit: 'change',
    ...own,
  })
    .input(
      z.strictObject({
        ways: z
          .array(
            z.strictObject({
              /** Null for everywhere. */
              networkId: idSchema.nullable(),
              kind: z.enum(noticeKinds),
              way: z.enum(noticeWays).nullable(),
            }),
          )
          .max(200)
          .optional(),
        digest: digestSchema.optional(),
        quiet: quietHoursSchema.optional(),
        mailOff: z.boolean().optional(),
      }),
    )
    .output(noticePreferencesSchema),

  tryAddressAgain: operation({
    method: 'POST',
    path: '/notice-preferences/address-trials',
    summary: 'Your address works again: notices may be mailed once more',
    limit: 'change',
    ...own,
  }).output(noticePreferencesSchema),

  /** A POST, so that the token is in no URL of ours and opening the page uses nothing up. */
  seeUnsubscription: operation({
    method: 'POST',
    path: '/unsubscription-views',
    summary: 'What the link in a mail would stop',
    action: 'unsubscription.use',
    limit: 'invitationCheck',
    audit: false,
  })
    .input(z.strictObject({ token: unsubscribeToken }))
    .output(unsubscriptionViewSchema),

  unsubscribe: operation({
    method: 'POST',
    path: '/unsubscriptions',
    summary: 'Stop what the link in a mail speaks of, or every notice by mail',
    action: 'unsubscription.use',
    limit: 'invitationCheck',
    audit: false,
  })
    .input(z.strictObject({ token: unsubscribeToken, everything: z.boolean().default(false) }))
    .output(unsubscriptionViewSchema),

  networkMail: operation({
    method: 'GET',
    path: '/networks/{slug}/mail-settings',
    summary: 'What mails about this network may say',
    action: 'networkMail.see',
    limit: 'default',
    audit: false,
  })
    .input(inNetwork)
    .output(networkMailSchema),

  changeNetworkMail: operation({
    method: 'PATCH',
    path: '/networks/{slug}/mail-settings',
    summary: 'Choose what mails about this network may say',
    action: 'networkMail.change',
    limit: 'change',
    audit: true,
  })
    .input(inNetwork.extend({ mailShowsTitles: z.boolean() }))
    .output(networkMailSchema),
};
