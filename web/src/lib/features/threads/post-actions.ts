import type { PostView } from '@leerkring/shared/features/threads/threads.view.ts';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import History from '@lucide/svelte/icons/history';
import Link from '@lucide/svelte/icons/link';
import Pencil from '@lucide/svelte/icons/pencil';
import Quote from '@lucide/svelte/icons/quote';
import Split from '@lucide/svelte/icons/split';
import Trash from '@lucide/svelte/icons/trash-2';
import type { Messages } from '#lib/i18n/index.ts';
import type { threads } from '#lib/i18n/messages/nl/threads.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';
import type { ThreadCommands } from './thread-commands.ts';
import type { ThreadMenus } from './thread-menus.svelte.ts';
import { threadPath } from './thread-path.ts';
import type { ThreadSession } from './thread-session.svelte.ts';

export interface PostAround {
  post: PostView;
  session: ThreadSession;
  commands: ThreadCommands;
  menus: ThreadMenus;
  t: Messages<typeof threads>;
  onquote: (post: PostView) => void;
  /** What other parts add, such as reporting it. */
  extra: MenuEntry[];
}

/** What this reader may do with this post, in the order of the menu. */
export function postActions(around: PostAround): MenuEntry[] {
  const { post, session, extra } = around;
  const { can, opening } = session.thread;
  const isAnswer = post.id !== opening.id;
  return [
    ...(can.reply ? [quoting(around)] : []),
    copying(around),
    ...(post.editedAt ? [history(around)] : []),
    ...(can.conclude && isAnswer ? [concluding(around)] : []),
    ...(post.can.edit ? [editing(around)] : []),
    ...(can.run && isAnswer ? [splitting(around)] : []),
    ...extra,
    ...(post.can.remove && isAnswer ? (['divider', removing(around)] as const) : []),
  ];
}

function quoting({ post, t, onquote }: PostAround): MenuEntry {
  return { label: t.post.quote, icon: Quote, onselect: () => onquote(post) };
}

function copying({ post, session, commands, t }: PostAround): MenuEntry {
  const { networkSlug, id } = session.thread;
  const copy = () => void commands.copyLink(threadPath(networkSlug, id, post.id));
  return { label: t.post.copyLink, icon: Link, onselect: copy };
}

function history({ post, menus, t }: PostAround): MenuEntry {
  return { label: t.post.history, icon: History, onselect: () => menus.showHistory(post) };
}

function concluding({ post, session, commands, t }: PostAround): MenuEntry {
  const isOutcome = session.outcomeId === post.id;
  const label = isOutcome ? t.post.unmarkOutcome : t.post.markOutcome;
  const turn = () => void (isOutcome ? commands.unmarkOutcome() : commands.markOutcome(post.id));
  return { label, icon: CircleCheck, onselect: turn };
}

function editing({ post, session, t }: PostAround): MenuEntry {
  return { label: t.post.edit, icon: Pencil, onselect: () => (session.editing = post.id) };
}

function splitting({ post, menus, t }: PostAround): MenuEntry {
  return { label: t.post.split, icon: Split, onselect: () => (menus.splitFrom = post) };
}

function removing({ post, menus, t }: PostAround): MenuEntry {
  const ask = () => (menus.removing = post);
  return { label: t.post.remove, icon: Trash, danger: true, onselect: ask };
}
