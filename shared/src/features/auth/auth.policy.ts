import type { Id } from '../../ids.ts';
import { isPlatformAdmin, type Actor } from '../../policy/actor.ts';
import { anyone, rule, signedIn } from '../../policy/decision.ts';

export interface DeviceFacts {
  ownerId: Id;
}

const owns = (actor: Actor, facts: DeviceFacts) =>
  actor.kind === 'user' && actor.id === facts.ownerId;

export const authRules = {
  'session.start': anyone,
  'session.end': anyone,
  'me.see': signedIn,
  'password.change': signedIn,
  'password.recover': anyone,
  'devices.list': signedIn,
  'device.end': rule('device.end', { see: owns }),
  'secondFactor.change': signedIn,
  'outbox.see': rule('outbox.see', { see: isPlatformAdmin }),
};
