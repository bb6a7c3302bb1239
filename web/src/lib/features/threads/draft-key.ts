/** Begins as the drafts of messages do: signing out forgets them all. */
export function draftKey(userId: string, place: string): string {
  return `leerkring-draft:${userId}:threads:${place}`;
}
