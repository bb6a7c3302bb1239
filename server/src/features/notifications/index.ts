export { deliverSoon, noticesDelivered } from './delivery.ts';
export { readAll, readSubject, type ReadUpTo } from './inbox.actions.ts';
export { inboxStand, listInbox, unreadLines, type UnreadLine } from './inbox.reading.ts';
export { filterNotices, type NoticeFact, type NoticeFilter } from './notice-filters.ts';
export { notificationsFeature } from './notifications.feature.ts';
export { notify, notifyAll, type NoticeInput } from './notify.ts';
export { unsubscribeToken } from './unsubscribe.token.ts';
