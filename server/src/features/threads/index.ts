import type { Feature } from '../../platform/feature.ts';
import { registerReportable } from '../moderation/index.ts';
import { onMembershipChanged } from '../networks/index.ts';
import {
  hidePost,
  hideThread,
  restorePost,
  restoreThread,
  wordsOfPost,
  wordsOfThread,
} from './hiding.ts';
import { registerThreadIndexing } from './post.indexing.ts';
import { beginReading } from './reading.actions.ts';
import { threadOperations } from './threads.operations.ts';
import { registerThreadSubjects } from './threads.subjects.ts';

export { lockThread, moveThread, pinThread } from './arranging.actions.ts';
export { editPost, react, removePost, reply, type NewPost } from './post.actions.ts';
export { follow, markAllRead, markRead } from './reading.actions.ts';
export { mergeThread } from './merge.actions.ts';
export { splitThread } from './split.actions.ts';
export type { SentPost } from './sent-earlier.ts';
export { unreadThreadsOf } from './stands.ts';
export { editThread, markOutcome, removeThread } from './thread.actions.ts';
export { changeThreadSettings, readThreadSettings } from './thread.settings.ts';
export { announce, startThread, type NewThread } from './thread.starting.ts';

registerThreadSubjects();
registerThreadIndexing();
registerReportable('thread', { hide: hideThread, restore: restoreThread, text: wordsOfThread });
registerReportable('post', { hide: hidePost, restore: restorePost, text: wordsOfPost });
onMembershipChanged(async (session, { networkId, userId, before, after }) => {
  if (!before && after) await beginReading(session, { networkId, userId });
});

export const threadsFeature: Feature = {
  name: 'threads',
  operations: { threads: threadOperations },
};
