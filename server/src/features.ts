import { authFeature } from './features/auth/index.ts';
import { chatFeature } from './features/chat/index.ts';
import type { Feature } from './platform/feature.ts';

/** Every feature of the server, in the order in which they start. */
export const features: Feature[] = [authFeature, chatFeature];

/** Who stands behind a request. */
export { authenticate } from './features/auth/index.ts';
