import type { RichText } from '@leerkring/shared/rich-text.ts';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';

/** What somebody was writing in a room. Kept on this device only, until it is sent. */
export interface Draft {
  body: RichText;
  files: FileView[];
  replyTo?: MessageView;
  /** It was being handed to the outbox under this id when the page went away. */
  cid?: string;
}

const PREFIX = 'leerkring-draft:';

const keyOf = (userId: string, s: string) => `${PREFIX}${userId}:${s}`;

export function loadDraft(userId: string, s: string): Draft | undefined {
  try {
    const stored = localStorage.getItem(keyOf(userId, s));
    // Only saveDraft writes under this key.
    return stored ? (JSON.parse(stored) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a draft; nothing to remember forgets the earlier one. */
export function saveDraft(userId: string, s: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(keyOf(userId, s), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(userId, s));
  } catch {
    // A private window without storage: the text stays in the field, and that is all there is.
  }
}

/** Forgets every draft of this person on this device: at sign-out. */
export function clearDrafts(userId: string): void {
  const own = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${userId}:`));
  own.forEach((key) => localStorage.removeItem(key));
}
