import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { changeQuestionRoom, openRoom } from '../chat/index.ts';
import type { StoredNetwork } from '../networks/index.ts';
import type { StoredQuestion } from './question.model.ts';

/**
 * The room of a question opens when the network first sees the question, and follows it from then
 * on: its name, and who may read along.
 */
export async function keepRoom(
  session: ClientSession,
  network: StoredNetwork,
  { before, after }: { before: StoredQuestion; after: StoredQuestion },
): Promise<StreamId | null> {
  const about = aboutRoom(after);
  if (after.roomId) {
    const differs = JSON.stringify(about) !== JSON.stringify(aboutRoom(before));
    if (differs) await changeQuestionRoom(session, after.roomId, about);
    return after.roomId;
  }
  if (!after.open) return null;
  const place = { networkId: network._id, networkSlug: network.slug };
  return openRoom(session, { kind: 'question', ...place, ...about });
}

function aboutRoom({ _id, wording, open, hidden, writerIds }: StoredQuestion) {
  const question = { id: _id, open: open && hidden === null, writerIds };
  return { name: excerptOf(wording), question };
}
