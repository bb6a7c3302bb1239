import { anonymous } from '@leerkring/shared/policy/actor.ts';
import type { Feature } from './platform/feature.ts';
import type { Authenticate } from './platform/http/session.ts';

/** Every feature of the server, in the order in which they start. */
export const features: Feature[] = [];

/** Who stands behind a request. */
export const authenticate: Authenticate = async () => ({ actor: anonymous });
