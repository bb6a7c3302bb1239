import type { Feature } from '../../platform/feature.ts';
import { onMembershipChanged } from '../networks/index.ts';
import { beginReading } from './reading.actions.ts';
import { threadOperations } from './threads.operations.ts';
import { registerThreadSubjects } from './threads.subjects.ts';

export { lockThread, moveThread, pinThread } from './arranging.actions.ts';
export { editPost, react, removePost, reply, type NewPost } from './post.actions.ts';
export { follow, markAllRead, markRead } from './reading.actions.ts';
export { mergeThread } from './merge.actions.ts';
export { splitThread } from './split.actions.ts';
export { unreadThreadsOf } from './stands.ts';
export { editThread, markOutcome, removeThread } from './thread.actions.ts';
export { changeThreadSettings, readThreadSettings } from './thread.settings.ts';
export { announce, startThread, type NewThread } from './thread.starting.ts';
export { hidePost, hideThread, restorePost, restoreThread } from './hiding.ts';

registerThreadSubjects();
onMembershipChanged(async (session, { networkId, userId, before, after }) => {
  if (!before && after) await beginReading(session, { networkId, userId });
});

export const threadsFeature: Feature = {
  name: 'threads',
  operations: { threads: threadOperations },
};
