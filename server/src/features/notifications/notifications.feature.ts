import type { Feature } from '../../platform/feature.ts';
import { everyMinutes } from '../../platform/jobs.ts';
import { registerSubject } from '../../platform/subjects.ts';
import { deliverLeftOvers, deliverSoon, noticesDelivered } from './delivery.ts';
import { registerDigestMail } from './digest.mail.ts';
import { writeDigests } from './digest.ts';
import { mailWhatWaits } from './hold-back.ts';
import { lookAtInboxes } from './inbox.reading.ts';
import { notificationsOperations } from './notifications.operations.ts';
import { registerSoonMail } from './soon.mail.ts';
import { addUnsubscribeRoutes } from './unsubscribe.routes.ts';

registerSubject('inbox', { look: lookAtInboxes });
registerSoonMail();
registerDigestMail();
everyMinutes('notices.deliver', 1, deliverLeftOvers);
everyMinutes('notices.soon', 1, mailWhatWaits);
everyMinutes('notices.digest', 5, writeDigests);

export const notificationsFeature: Feature = {
  name: 'notifications',
  operations: { notifications: notificationsOperations },
  addByteRoutes: addUnsubscribeRoutes,
  start: ({ shutdown }) => {
    deliverSoon();
    shutdown.on('release', 'notices', noticesDelivered);
  },
};
