import type { StandView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { trusted } from '../../platform/mongoose.ts';
import type { Stream } from '../../realtime/streams.ts';
import { Cursor } from './cursor.model.ts';
import { presentStand, standsOf } from './stands.ts';
import { streamsOf } from './streams-of-person.ts';

export interface SyncView {
  streams: StandView[];
  /** Asked for, and not readable or not there: no difference is shown. */
  gone: StreamId[];
}

/** All streams of a person, also those that the client does not know yet. */
export async function syncStreams(actor: UserActor, asked: StreamId[]): Promise<SyncView> {
  const streams = await streamsOf(actor);
  return { streams: await present(actor, streams), gone: missing(asked, streams) };
}

/** What the client holds of a stream: the last number and how far was read. */
export interface Held {
  w: number;
  readR: number;
}

/** Only the streams that differ from what the client holds, new ones among them. */
export async function changedHeads(
  actor: UserActor,
  at: Record<StreamId, Held>,
): Promise<SyncView> {
  const streams = await streamsOf(actor);
  const held = new Map(Object.entries(at));
  const readR = await readPositions(actor, streams);
  const differing = streams.filter(({ _id, head }) => {
    const known = held.get(_id);
    return known?.w !== head || known.readR !== (readR.get(_id) ?? 0);
  });
  return { streams: await present(actor, differing), gone: missing([...held.keys()], streams) };
}

async function present(actor: UserActor, streams: Stream[]): Promise<StandView[]> {
  if (streams.length === 0) return [];
  return [...(await standsOf(actor.id, streams)).values()].map(presentStand);
}

async function readPositions(actor: UserActor, streams: Stream[]): Promise<Map<StreamId, number>> {
  const ids = trusted({ $in: streams.map(({ _id }) => _id) });
  const cursors = await Cursor.find({ userId: actor.id, s: ids }).lean();
  return new Map(cursors.map(({ s, readR }) => [s, readR]));
}

function missing(asked: StreamId[], streams: Stream[]): StreamId[] {
  const readable = new Set(streams.map(({ _id }) => _id));
  return asked.filter((s) => !readable.has(s));
}
