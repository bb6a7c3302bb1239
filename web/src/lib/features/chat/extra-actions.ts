import { getContext, setContext } from 'svelte';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';

/** What other parts of the product offer to do with a message that one may answer. */
export type ExtraActions = (message: MessageView) => MenuEntry[];

const KEY = Symbol('extra-actions');

/** For the conversations below this place. */
export function provideExtraActions(actions: ExtraActions): void {
  setContext(KEY, actions);
}

export function useExtraActions(): ExtraActions {
  return getContext<ExtraActions | undefined>(KEY) ?? (() => []);
}
