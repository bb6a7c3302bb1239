import { createContext } from 'svelte';
import type { PostView } from '@leerkring/shared/features/threads/threads.view.ts';

/** What is asked about the thread as a whole. */
export type ThreadQuestion = 'edit' | 'move' | 'merge' | 'remove' | 'readers';

/** The one menu of the posts, and the dialogs of the page; drawn when they are first needed. */
export class ThreadMenus {
  post = $state.raw<PostView | undefined>();
  anchor: HTMLElement | undefined;
  /** Since then what draws it is here, or on its way. */
  wasOpened = $state(false);
  question = $state<ThreadQuestion | undefined>();
  removing = $state.raw<PostView | undefined>();
  historyOf = $state.raw<PostView | undefined>();
  splitFrom = $state.raw<PostView | undefined>();

  open(post: PostView, anchor: HTMLElement): void {
    this.anchor = anchor;
    this.post = post;
    this.wasOpened = true;
  }

  ask(question: ThreadQuestion): void {
    this.question = question;
    this.wasOpened = true;
  }

  showHistory(post: PostView): void {
    this.historyOf = post;
    this.wasOpened = true;
  }
}

const [useThreadMenus, provideThreadMenus] = createContext<ThreadMenus>();
export { provideThreadMenus, useThreadMenus };
