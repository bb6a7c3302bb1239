import type { Feature, RunningParts } from '../../platform/feature.ts';
import { config } from '../../platform/config.ts';
import { useDoorbell } from '../../realtime/doorbell.ts';
import { tellUpTo } from '../../realtime/fan-out.ts';
import { watchHeads } from '../../realtime/heads-watch.ts';
import { createLive } from '../../realtime/live.ts';
import { createPresence } from '../../realtime/presence.ts';
import { endSession, sessionsOnline } from '../../realtime/socket-rooms.ts';
import { registerStreamKind } from '../../realtime/stream-kind.ts';
import { onSessionEnded } from '../auth/index.ts';
import { onMembershipCommitted } from '../networks/index.ts';
import { chatOperations, streamOperations } from './chat.operations.ts';
import type { ChatCommand } from './chat-command.ts';
import { planChat, type ChatPlan } from './chat-plan.ts';
import { chatHandlers } from './chat.socket.ts';
import { presentEntries } from './entry.presenter.ts';
import { followRights } from './hello.ts';
import { keepRooms } from './room.keeper.ts';
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
export { roomFacts } from './room.access.ts';
export { directRoomsOf, roomsOfNetwork } from './room.lists.ts';

onMembershipCommitted(({ userId }) => followRights(userId));
registerStreamKind<ChatCommand, ChatPlan>({
  plan: planChat,
  save: saveMessages,
  present: (_s, entries) => presentEntries(entries),
});
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

/** Hears of what other processes of this installation store; gives the way to stop. */
async function joinOtherNodes(): Promise<() => void> {
  const { redisUrl } = config();
  const stopWatching = watchHeads({ isShared: redisUrl !== undefined });
  if (redisUrl === undefined) return stopWatching;
  const { ringThroughRedis } = await import('../../realtime/redis-doorbell.ts');
  const doorbell = ringThroughRedis(redisUrl, tellUpTo);
  useDoorbell(doorbell);
  return () => {
    stopWatching();
    useDoorbell();
    doorbell.close();
  };
}
