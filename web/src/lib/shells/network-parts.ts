import type { NetworkPart } from '@leerkring/shared/features/networks/networks.view.ts';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Compass from '@lucide/svelte/icons/compass';
import FileText from '@lucide/svelte/icons/file-text';
import House from '@lucide/svelte/icons/house';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Sprout from '@lucide/svelte/icons/sprout';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';

/** The picture beside the word of a part; the words are in the `shell` messages. */
export const partIcons: Record<NetworkPart, Component> = {
  overview: House,
  chat: MessageCircle,
  threads: MessagesSquare,
  questions: Lightbulb,
  documents: FileText,
  meetings: CalendarDays,
  practices: Sprout,
  members: Users,
  facilitation: Compass,
};
