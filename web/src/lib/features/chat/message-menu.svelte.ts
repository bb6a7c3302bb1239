import { createContext } from 'svelte';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';

/** The one menu of a room, beside the message it was opened for. */
export class MessageMenuState {
  message = $state.raw<MessageView | undefined>();
  anchor: HTMLElement | undefined;
  /** Since then what draws it is here, or on its way. */
  wasOpened = $state(false);
  removing = $state.raw<MessageView | undefined>();
  readersOf = $state.raw<MessageView | undefined>();

  open(message: MessageView, anchor: HTMLElement): void {
    this.anchor = anchor;
    this.message = message;
    this.wasOpened = true;
  }

  close(): void {
    this.message = undefined;
  }
}

const [useMessageMenu, provideMessageMenu] = createContext<MessageMenuState>();
export { provideMessageMenu, useMessageMenu };
