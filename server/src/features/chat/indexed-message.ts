import type { Stream } from '../../realtime/streams.ts';
import type { Audience, IndexedText } from '../search/index.ts';
import type { StoredMessage } from './message.model.ts';
import { factsOf } from './room.ts';

/** A message as search knows it; undefined when nothing of it may be found. */
export function indexedMessage(room: Stream, message: StoredMessage): IndexedText | undefined {
  if (message.text === '') return undefined;
  const { _id: id, text, authorId, at } = message;
  const audience = audienceOf(room);
  const { networkId } = room;
  return { subject: { kind: 'message', id }, networkId, audience, title: '', text, authorId, at };
}

/** Who reads the room, as far as the index must know: who sees it is asked again with each find. */
export function audienceOf(room: Stream): Audience {
  const { kind, networkId, regionIds, personIds, open } = factsOf(room);
  if (networkId === undefined) return [{ to: 'people', personIds }];
  const runners = { to: 'runners', networkId } as const;
  switch (kind) {
    case 'facilitators':
      return [runners];
    case 'region':
      return [{ to: 'regions', regionIds }, runners];
    case 'question':
      if (open !== true) return [{ to: 'people', personIds }, runners];
      return [{ to: 'network', networkId }];
    default:
      return [{ to: 'network', networkId }];
  }
}
