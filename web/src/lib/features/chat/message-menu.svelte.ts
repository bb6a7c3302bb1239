import { createContext } from 'svelte';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';

/** The one menu of a room, beside the message it was opened for. */
export class MessageMenuState {
  message = $state.raw<MessageView | undefined>();
  anchor: HTMLElement | undefined;
  removing = $state.raw<MessageView | undefined>();
  readersOf = $state.raw<MessageView | undefined>();

  open(message: MessageView, anchor: HTMLElement): void {
    this.anchor = anchor;
    this.message = message;
  }

  close(): void {
    this.message = undefined;
  }
}

const [useMessageMenu, provideMessageMenu] = createContext<MessageMenuState>();
export { provideMessageMenu, useMessageMenu };
