import { tick } from 'svelte';
import type { ThreadSession } from './thread-session.svelte.ts';

const LIT_MS = 2_500;
let fading: ReturnType<typeof setTimeout> | undefined;

/** The post that the end of an address names. */
export function linkedPost(hash: string): string | undefined {
  return /^#post-([0-9a-f]{24})$/.exec(hash)?.[1];
}

/** Brings a post into view, loading it when needed, and lights it a moment; false if it is gone. */
export async function goToPost(session: ThreadSession, postId: string): Promise<boolean> {
  if (!(await session.reach(postId))) return false;
  session.highlighted = postId;
  await tick();
  const element = document.getElementById(`post-${postId}`);
  if (!element) return false;
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
  clearTimeout(fading);
  fading = setTimeout(() => (session.highlighted = undefined), LIT_MS);
  return true;
}
