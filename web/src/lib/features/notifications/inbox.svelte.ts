import type { InboxStandView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { SubjectRef } from '@leerkring/shared/subject.ts';
import { createContext } from 'svelte';
import { api } from '#lib/api/browser.ts';

/** How much waits for this person; one per signed-in layout, in context. */
export class Inbox {
  stand: InboxStandView = $state.raw({ revision: 0, lines: 0, notices: 0 });

  /** What the server said; an older answer never replaces a newer one. */
  take(stand: InboxStandView): void {
    if (stand.revision >= this.stand.revision) this.stand = stand;
  }

  /** The inbox is at this number now: ask when ours is older. */
  async follow(revision: number): Promise<void> {
    if (revision <= this.stand.revision) return;
    const stand = await api.notifications.stand().catch(() => undefined);
    if (stand) this.take(stand);
  }

  /** The reader looks at the thing itself: what was told about it is known. */
  async opened(subject: SubjectRef): Promise<void> {
    if (this.stand.notices === 0) return;
    const stand = await api.notifications.readSubject({ subject }).catch(() => undefined);
    if (stand) this.take(stand);
  }
}

const [getInbox, setInbox] = createContext<Inbox>();

export function provideInbox(): Inbox {
  return setInbox(new Inbox());
}

export function useInbox(): Inbox {
  return getInbox();
}
