export { deliverSoon, noticesDelivered } from './delivery.ts';
export { filterNotices, type NoticeFact, type NoticeFilter } from './notice-filters.ts';
export { notify, type NoticeInput } from './notify.ts';
export { notificationsFeature } from './notifications.feature.ts';
