import { op } from '../../platform/operations.ts';
import { forgetSessionPerson } from './session-person.ts';
import { setUserPreferences } from '../people/index.ts';
import { accessDevice, listDevices } from './device.access.ts';
import { presentDevice } from './device.presenter.ts';
import { meView, presentMe } from './me.presenter.ts';
import { askPasswordReset, resetPassword } from './password-reset.actions.ts';
import { outboxOperations } from './outbox.operations.ts';
import { changePassword, confirmIdentity } from './password.actions.ts';
import { secondFactorOperations } from './second-factor.operations.ts';
import { endSession, endSessionById, endSessionsOf } from './session.actions.ts';
import { signIn } from './sign-in.actions.ts';
import { userOf } from './signed-in.ts';

const done = { ok: true as const };

export const authOperations = {
  signIn: op.auth.signIn.handler(async ({ context, input }) =>
    presentMe(await signIn(context, input)),
  ),

  signOut: op.auth.signOut.handler(async ({ context }) => {
    await endSession(context);
    return done;
  }),

  me: op.auth.me.handler(({ context }) => meView(context.actor)),

  setPreferences: op.auth.setPreferences.handler(async ({ context, input }) => {
    const { id } = userOf(context.actor);
    await setUserPreferences(id, input);
    forgetSessionPerson(id);
    return presentMe(id);
  }),

  confirmIdentity: op.auth.confirmIdentity.handler(async ({ context, input }) => {
    await confirmIdentity(context, input);
    return done;
  }),

  changePassword: op.auth.changePassword.handler(async ({ context, input }) => {
    await changePassword(context, input);
    return done;
  }),

  askPasswordReset: op.auth.askPasswordReset.handler(({ input }) => {
    askPasswordReset(input.email);
    return done;
  }),

  resetPassword: op.auth.resetPassword.handler(async ({ context, input }) => {
    await resetPassword(context, input);
    return done;
  }),

  devices: op.auth.devices.handler(async ({ context }) => {
    const rows = await listDevices(context.actor);
    return { items: rows.map((row) => presentDevice(context, row)) };
  }),

  endDevice: op.auth.endDevice.handler(async ({ context, input }) => {
    const device = await accessDevice(context.actor, input.id);
    await endSessionById(device._id);
    return done;
  }),

  endOtherDevices: op.auth.endOtherDevices.handler(async ({ context }) => {
    await endSessionsOf(userOf(context.actor).id, { except: context.sessionId });
    return done;
  }),

  ...secondFactorOperations,
  ...outboxOperations,
};
