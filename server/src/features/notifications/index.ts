export { noticesDelivered } from './delivery.ts';
export { readAll, readSubject } from './inbox.actions.ts';
export { listInbox, unreadLines } from './inbox.reading.ts';
export { filterNotices, type NoticeFact } from './notice-filters.ts';
export { notificationsFeature } from './notifications.feature.ts';
export { notify, notifyAll, type NoticeInput } from './notify.ts';
export { unsubscribeToken } from './unsubscribe.token.ts';
