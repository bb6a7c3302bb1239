import { authFeature } from './features/auth/index.ts';
import { chatFeature } from './features/chat/index.ts';
import { filesFeature } from './features/files/index.ts';
import { moderationFeature } from './features/moderation/index.ts';
import { networksFeature } from './features/networks/index.ts';
import { notificationsFeature } from './features/notifications/index.ts';
import { peopleFeature } from './features/people/index.ts';
import { practicesFeature } from './features/practices/index.ts';
import { questionsFeature } from './features/questions/index.ts';
import { schoolsFeature } from './features/schools/index.ts';
import { threadsFeature } from './features/threads/index.ts';
import { todayFeature } from './features/today/index.ts';
import { searchFeature } from './features/search/index.ts';
import type { Feature } from './platform/feature.ts';

/** Every feature of the server, in the order in which they start. */
export const features: Feature[] = [
  authFeature,
  peopleFeature,
  schoolsFeature,
  networksFeature,
  filesFeature,
  notificationsFeature,
  chatFeature,
  practicesFeature,
  questionsFeature,
  searchFeature,
  moderationFeature,
  threadsFeature,
  todayFeature,
];

/** Who stands behind a request. */
export { authenticate } from './features/auth/index.ts';
