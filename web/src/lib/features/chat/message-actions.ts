import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import BookOpenCheck from '@lucide/svelte/icons/book-open-check';
import Link from '@lucide/svelte/icons/link';
import Pencil from '@lucide/svelte/icons/pencil';
import Pin from '@lucide/svelte/icons/pin';
import Quote from '@lucide/svelte/icons/quote';
import Reply from '@lucide/svelte/icons/reply';
import Trash from '@lucide/svelte/icons/trash-2';
import type { Messages } from '#lib/i18n/index.ts';
import type { chat } from '#lib/i18n/messages/nl/chat.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';
import type { ExtraActions } from './extra-actions.ts';
import type { MessageCommands } from './message-commands.ts';
import type { MessageMenuState } from './message-menu.svelte.ts';
import { roomPath } from './room-path.ts';
import type { RoomSession } from './room-session.svelte.ts';

interface Around {
  message: MessageView;
  session: RoomSession;
  commands: MessageCommands;
  menu: MessageMenuState;
  t: Messages<typeof chat>;
  onquote: (text: string) => void;
  extra: ExtraActions;
}

/** What this reader may do with this message, in the order of the menu. */
export function messageActions(around: Around): MenuEntry[] {
  const { can } = around.session.room;
  const isMine = around.message.author.id === around.session.meId;
  return [
    ...(can.write ? answering(around) : []),
    ...looking(around),
    ...(can.pin ? [pinning(around)] : []),
    ...(can.write && isMine ? [editing(around)] : []),
    ...(can.write ? growing(around) : []),
    ...((can.write && isMine) || can.moderate ? (['divider', removing(around)] as const) : []),
  ];
}

/** What the message can become elsewhere. */
function growing({ message, extra }: Around): MenuEntry[] {
  const entries = extra(message);
  return entries.length > 0 ? ['divider', ...entries] : [];
}

function answering({ message, session, t, onquote }: Around): MenuEntry[] {
  const reply = () => (session.replyTo = message);
  const quote = () => onquote(message.text);
  return [
    { label: t.menu.reply, icon: Reply, onselect: reply },
    { label: t.menu.quote, icon: Quote, onselect: quote },
  ];
}

function looking({ message, session, commands, menu, t }: Around): MenuEntry[] {
  const copy = () => void commands.copyLink(roomPath(session.room, message.r));
  const readers = () => (menu.readersOf = message);
  return [
    { label: t.menu.copyLink, icon: Link, onselect: copy },
    { label: t.menu.readers, icon: BookOpenCheck, onselect: readers },
  ];
}

function pinning({ message, commands, t }: Around): MenuEntry {
  const label = message.pinned ? t.menu.unpin : t.menu.pin;
  return { label, icon: Pin, onselect: () => void commands.pin(message) };
}

function editing({ message, session, t }: Around): MenuEntry {
  return { label: t.menu.edit, icon: Pencil, onselect: () => (session.editing = message) };
}

function removing({ message, menu, t }: Around): MenuEntry {
  const ask = () => (menu.removing = message);
  return { label: t.menu.remove, icon: Trash, danger: true, onselect: ask };
}
