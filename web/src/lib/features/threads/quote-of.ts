import type { PostView } from '@leerkring/shared/features/threads/threads.view.ts';
import { longFromPlain, longToPlain } from '@leerkring/shared/long-text-plain.ts';
import type { LongFlow, LongText } from '@leerkring/shared/long-text.ts';

const MOST = 2_000;

/** Words of a post as a quote that knows its source, with an empty line to go on after it. */
export function quoteOf(post: PostView, words = post.body ? ownWords(post.body) : ''): LongText {
  const content = longFromPlain(words.trim().slice(0, MOST)).content.filter(isFlow);
  const source = { postId: post.id };
  return {
    type: 'doc',
    content: [{ type: 'blockquote', attrs: source, content }, { type: 'paragraph' }],
  };
}

// Without what the post quotes itself: that has a source of its own.
function ownWords({ type, content }: LongText): string {
  return longToPlain({ type, content: content.filter((block) => block.type !== 'blockquote') });
}

function isFlow(block: LongText['content'][number]): block is LongFlow {
  return block.type !== 'table';
}
