import { z } from 'zod';
import { tokenSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema, listOf, pageInput, pageOf } from '../../page.ts';
import { emailSchema } from '../../plain-text.ts';
import {
  deviceViewSchema,
  meViewSchema,
  outboxMailSchema,
  preferencesSchema,
} from './auth.view.ts';

/** Length is judged before hashing; the rest of the judgement gives named reasons (xA2, xA3). */
const passwordInput = z.string().min(1).max(1_024);
const codeInput = z.string().trim().min(6).max(20);

export const authContract = {
  signIn: operation({
    method: 'POST',
    path: '/session',
    summary: 'Sign in; sets the session cookie',
    action: 'session.start',
    limit: 'signIn',
    audit: false,
    status: 201,
  })
    .input(
      z.strictObject({ email: emailSchema, password: passwordInput, code: codeInput.optional() }),
    )
    .output(meViewSchema),

  signOut: operation({
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out of this device',
    action: 'session.end',
    limit: 'default',
    audit: false,
  }).output(doneSchema),

  me: operation({
    method: 'GET',
    path: '/me',
    summary: 'Who you are and where you belong',
    action: 'me.see',
    limit: 'default',
    audit: false,
  }).output(meViewSchema),

  setPreferences: operation({
    method: 'PATCH',
    path: '/me/preferences',
    summary: 'Language, theme and presence',
    action: 'profile.change',
    limit: 'change',
    audit: false,
  })
    .input(z.strictObject(preferencesSchema.partial().shape))
    .output(meViewSchema),

  confirmIdentity: operation({
    method: 'PUT',
    path: '/session/confirmation',
    summary: 'Prove again who you are, for what needs a recent sign-in',
    action: 'password.change',
    limit: 'confirmIdentity',
    audit: false,
  })
    .input(z.strictObject({ password: passwordInput, code: codeInput.optional() }))
    .output(doneSchema),

  changePassword: operation({
    method: 'PUT',
    path: '/me/password',
    summary: 'Choose a new password; ends all other sessions',
    action: 'password.change',
    limit: 'secondFactor',
    audit: true,
  })
    .input(z.strictObject({ current: passwordInput, next: passwordInput }))
    .output(doneSchema),

  askPasswordReset: operation({
    method: 'POST',
    path: '/password-resets',
    summary: 'Ask for a mail with a reset link; the answer is always the same',
    action: 'password.recover',
    limit: 'recover',
    audit: false,
    status: 202,
  })
    .input(z.strictObject({ email: emailSchema }))
    .output(doneSchema),

  resetPassword: operation({
    method: 'POST',
    path: '/password-resets/completion',
    summary: 'Choose a new password with the token out of the mail',
    action: 'password.recover',
    limit: 'invitationCheck',
    audit: false,
  })
    .input(z.strictObject({ token: tokenSchema, password: passwordInput }))
    .output(doneSchema),

  devices: operation({
    method: 'GET',
    path: '/me/devices',
    summary: 'Where you are signed in',
    action: 'devices.list',
    limit: 'default',
    audit: false,
  }).output(listOf(deviceViewSchema)),

  endDevice: operation({
    method: 'DELETE',
    path: '/me/devices/{id}',
    summary: 'Sign out one device',
    action: 'device.end',
    limit: 'change',
    audit: true,
  })
    .input(z.strictObject({ id: z.string().min(8).max(80) }))
    .output(doneSchema),

  endOtherDevices: operation({
    method: 'DELETE',
    path: '/me/devices',
    summary: 'Sign out everywhere else',
    action: 'devices.list',
    limit: 'change',
    audit: true,
  }).output(doneSchema),

  startSecondFactor: operation({
    method: 'POST',
    path: '/me/second-factor',
    summary: 'Begin with codes from a phone: gives the secret to scan',
    action: 'secondFactor.change',
    limit: 'secondFactor',
    audit: false,
  })
    .input(z.strictObject({ password: passwordInput }))
    .output(z.object({ secret: z.string(), uri: z.string(), qrSvgPath: z.string() })),

  confirmSecondFactor: operation({
    method: 'PUT',
    path: '/me/second-factor',
    summary: 'Switch codes on with a first code; gives the recovery codes once',
    action: 'secondFactor.change',
    limit: 'secondFactor',
    audit: true,
  })
    .input(z.strictObject({ code: codeInput }))
    .output(z.object({ recoveryCodes: z.array(z.string()) })),

  stopSecondFactor: operation({
    method: 'DELETE',
    path: '/me/second-factor',
    summary: 'Switch codes off',
    action: 'secondFactor.change',
    limit: 'secondFactor',
    audit: true,
  })
    .input(z.strictObject({ password: passwordInput }))
    .output(doneSchema),

  outbox: operation({
    method: 'GET',
    path: '/admin/outbox',
    summary: 'Mail that waits, was sent or stays in the local outbox',
    action: 'outbox.see',
    limit: 'default',
    audit: false,
  })
    .input(z.strictObject(pageInput))
    .output(pageOf(outboxMailSchema)),

  outboxMail: operation({
    method: 'GET',
    path: '/admin/outbox/{id}',
    summary: 'One mail of the local outbox, with its text',
    action: 'outbox.see',
    limit: 'default',
    audit: true,
  })
    .input(z.strictObject({ id: z.string().regex(/^[0-9a-f]{24}$/) }))
    .output(outboxMailSchema.extend({ text: z.string() })),
};
