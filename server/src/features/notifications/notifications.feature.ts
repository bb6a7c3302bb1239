import type { Feature } from '../../platform/feature.ts';
import { everyMinutes } from '../../platform/jobs.ts';
import { registerSubject } from '../../platform/subjects.ts';
import { deliverLeftOvers, deliverSoon, noticesDelivered } from './delivery.ts';
import { lookAtInboxes } from './inbox.reading.ts';
import { notificationsOperations } from './notifications.operations.ts';

registerSubject('inbox', { look: lookAtInboxes });
everyMinutes('notices.deliver', 1, deliverLeftOvers);

export const notificationsFeature: Feature = {
  name: 'notifications',
  operations: { notifications: notificationsOperations },
  start: ({ shutdown }) => {
    deliverSoon();
    shutdown.on('release', 'notices', noticesDelivered);
  },
};
