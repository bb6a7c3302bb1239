import type { MeView } from '@leerkring/shared/features/auth/auth.view.ts';
import Flag from '@lucide/svelte/icons/flag';
import LogOut from '@lucide/svelte/icons/log-out';
import Mail from '@lucide/svelte/icons/mail';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Settings from '@lucide/svelte/icons/settings';
import UserRound from '@lucide/svelte/icons/user-round';
import type { Messages } from '#lib/i18n/index.ts';
import type { shell } from '#lib/i18n/messages/nl/shell.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';

/** What a person can do with the own account, from anywhere. */
export function personMenu(
  t: Messages<typeof shell>,
  me: MeView,
  signOut: () => void,
): MenuEntry[] {
  const admin: MenuEntry[] = me.platformAdmin
    ? [
        { label: t.oversight, href: '/beheer/toezicht', icon: Flag },
        { label: t.outbox, href: '/beheer/postvak', icon: Mail },
      ]
    : [];
  return [
    { label: me.name, hint: me.email, href: `/mensen/${me.id}`, icon: UserRound },
    { label: t.messages, href: '/berichten', icon: MessageCircle },
    { label: t.settings, href: '/instellingen', icon: Settings },
    ...admin,
    'divider',
    { label: t.signOut, icon: LogOut, onselect: signOut },
  ];
}
