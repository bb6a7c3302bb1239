import type { RoomKind } from './chat.policy.ts';

/** What a room is called in Dutch that has no name of its own, because every network has it. */
export const dutchRoomWords: Record<RoomKind, string> = {
  general: 'Algemeen',
  region: 'Regio',
  facilitators: 'Begeleiders',
  meeting: 'Bijeenkomst',
  direct: 'Gesprek',
  question: 'Leervraag',
};

/** The same in English. */
export const englishRoomWords: Record<RoomKind, string> = {
  general: 'General',
  region: 'Region',
  facilitators: 'Facilitators',
  meeting: 'Meeting',
  direct: 'Conversation',
  question: 'Learning question',
};
