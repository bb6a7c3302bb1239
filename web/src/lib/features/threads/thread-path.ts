/** The list of threads of a network. */
export function threadsPath(slug: string): string {
  return `/n/${slug}/onderwerpen`;
}

/** The page of a thread, or one post on it. */
export function threadPath(slug: string, threadId: string, postId?: string): string {
  return `${threadsPath(slug)}/${threadId}${postId ? `#post-${postId}` : ''}`;
}
