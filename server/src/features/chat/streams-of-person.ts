import { canReadRoom } from '@leerkring/shared/features/chat/chat.policy.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import { Streams, type Stream } from '../../realtime/streams.ts';
import { factsOf } from './room.ts';

/** Every stream that the person may read now, in one query. */
export async function streamsOf(actor: UserActor): Promise<Stream[]> {
  const networkIds = actor.memberships.map(({ networkId }) => networkId);
  const streams = await Streams.find({
    $or: [{ networkId: trusted({ $in: networkIds }) }, { people: actor.id }],
  }).lean();
  return streams.filter((stream) => canReadRoom(actor, factsOf(stream)));
}
