import { unsubscribeToken } from '@leerkring/server/features/notifications';
import type { Prepare } from './inputs.ts';
import type { Input } from './requests.ts';

const plain =
  (input: Input = {}): Prepare =>
  () => ({ input });

const inNetwork =
  (more: Input = {}): Prepare =>
  ({ place }) => ({ input: { slug: place.slug, ...more } });

/** Whoever has the mail has the right: the token is of somebody else than the one who asks. */
const withToken: Prepare = ({ world }) => ({
  input: { token: unsubscribeToken({ userId: world.spare.id, what: 'mention' }) },
});

/** Inbox, mail and the first page after signing in. */
export const notificationInputs: Record<string, Prepare> = {
  'notifications.list': plain(),
  'notifications.stand': plain(),
  'notifications.changes': plain({ since: 0 }),
  'notifications.readSubject': ({ place }) => ({
    input: { subject: { kind: 'room', id: place.rooms.general } },
  }),
  'notifications.readAll': plain(),
  'notifications.preferences': plain(),
  'notifications.changePreferences': plain({ mailOff: false }),
  'notifications.tryAddressAgain': plain(),
  'notifications.seeUnsubscription': withToken,
  'notifications.unsubscribe': withToken,
  'notifications.oneClick': withToken,
  'notifications.networkMail': inNetwork(),
  'notifications.changeNetworkMail': inNetwork({ mailShowsTitles: true }),
  'today.view': plain(),
  'today.visit': inNetwork(),
};
