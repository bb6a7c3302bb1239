import { AppError } from '@leerkring/shared/errors.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { userOf } from './signed-in.ts';
import { Session, type SessionRow } from './session.model.ts';

/** Enough of the stored digest to name a device, too little to find a token. */
export function deviceIdOf(sessionId: string): string {
  return sessionId.slice(0, 20);
}

/** Where the actor is signed in now, the last used first. */
export async function listDevices(actor: Actor): Promise<SessionRow[]> {
  const theirs = { userId: userOf(actor).id, expiresAt: trusted({ $gt: clock.now() }) };
  return Session.find(theirs).sort({ lastSeenAt: -1 }).limit(100).lean();
}

/** The session behind a device; one of somebody else is not found, like one that never was. */
export async function accessDevice(actor: Actor, deviceId: string): Promise<SessionRow> {
  const row = (await listDevices(actor)).find(({ _id }) => deviceIdOf(_id) === deviceId);
  authorize(actor, 'device.end', { ownerId: row?.userId ?? '' });
  if (!row) throw new AppError('not_found');
  return row;
}
