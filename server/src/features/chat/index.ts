import type { Feature, RunningParts } from '../../platform/feature.ts';
import { ringDoorbell } from '../../realtime/doorbell.ts';
import { createLive } from '../../realtime/live.ts';
import { createPresence } from '../../realtime/presence.ts';
import { endSession, sessionsOnline } from '../../realtime/socket-rooms.ts';
import { registerStreamKind } from '../../realtime/stream-kind.ts';
import { onSessionEnded } from '../auth/index.ts';
import { onMembershipCommitted } from '../networks/index.ts';
import { chatOperations, streamOperations } from './chat.operations.ts';
import { registerChatSubjects } from './chat.subjects.ts';
import type { ChatCommand } from './chat-command.ts';
import { planChat, type ChatPlan } from './chat-plan.ts';
import { chatHandlers } from './chat.socket.ts';
import { presentEntries } from './entry.presenter.ts';
import { followRights } from './hello.ts';
import { joinOtherNodes, rightsTopic } from './other-nodes.ts';
import { registerMessageHiding } from './message-hiding.ts';
import { registerMessageIndexing } from './message-indexing.ts';
import { keepRooms } from './room.keeper.ts';
import { filterRoomNotices } from './message-notices.ts';
import { saveMessages } from './save-messages.ts';

export {
  deleteMessage,
  editMessage,
  pinMessage,
  reactToMessage,
  sendMessage,
  type NewMessage,
} from './message.actions.ts';
export { markRead, preferRoom } from './cursor.actions.ts';
export { directStreamId, openDirectRoom, openRoom, type NewRoom } from './open-room.ts';
export { hearTopic, rightsTopic } from './other-nodes.ts';
export { markHarvest, unmarkHarvest, type Harvested } from './harvest.ts';
export { changeQuestionRoom, roomsByIds, unreadByRoom } from './question-room.ts';
export { roomFacts } from './room.access.ts';
export { unreadRooms, type UnreadRoom } from './unread-rooms.ts';
export { directRoomsOf, roomsOfNetwork } from './room.lists.ts';

onMembershipCommitted((event) => {
  ringDoorbell(rightsTopic(event), 0);
  return followRights(event.userId);
});
registerStreamKind<ChatCommand, ChatPlan>({
  plan: planChat,
  save: saveMessages,
  present: (_s, entries) => presentEntries(entries),
});
registerChatSubjects();
registerMessageHiding();
registerMessageIndexing();
filterRoomNotices();
keepRooms();

export const chatFeature: Feature = {
  name: 'chat',
  operations: { chat: chatOperations, streams: streamOperations },
  start: startChat,
};

async function startChat({ server, authenticate, shutdown }: RunningParts): Promise<void> {
  const presence = createPresence();
  const live = createLive({
    server,
    authenticate,
    handlers: chatHandlers(presence),
    onSocket: (socket) => () => presence.leave(socket),
  });
  const stopHearing = onSessionEnded(({ sessionId }) => endSession(sessionId), sessionsOnline);
  const stopNodes = await joinOtherNodes();
  // Before the web server finishes: it waits for every connection, also for these.
  shutdown.on('refuse', 'sockets', async () => {
    await live.close();
    stopHearing();
    stopNodes();
    presence.stop();
  });
}
