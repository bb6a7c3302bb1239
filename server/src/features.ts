import { authFeature } from './features/auth/index.ts';
import type { Feature } from './platform/feature.ts';

/** Every feature of the server, in the order in which they start. */
export const features: Feature[] = [authFeature];

/** Who stands behind a request. */
export { authenticate } from './features/auth/index.ts';
