import { cleanText } from '@leerkring/shared/clean-text.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { HiddenView } from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectKey, type SubjectKey, type SubjectRef } from '@leerkring/shared/subject.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { may } from '../../platform/authorize.ts';
import { trusted } from '../../platform/mongoose.ts';
import { notify } from '../notifications/index.ts';
import { badgeOf } from '../people/index.ts';
import { accessContent, type ContentRef } from './content.access.ts';
import { Hiding, type StoredHiding } from './hiding.model.ts';
import { noteDeed, type Asked } from './moderation-log.ts';
import { reportableOf } from './reportables.ts';

/** Hides a thing with a reason that its author reads. Hiding twice is hiding once. */
export async function hideContent(
  asker: Actor,
  { reason, ...ref }: ContentRef & { reason: string },
  asked: Asked,
): Promise<void> {
  const { actor, content } = await accessContent(asker, ref, 'content.hide');
  const { key, networkId, authorId } = content;
  const why = cleanText(reason);
  await inTransaction(async (session) => {
    if (await Hiding.findById(key).session(session).lean()) return;
    const hiding = { _id: key, networkId, authorId, by: actor.id, at: clock.now(), reason: why };
    await Hiding.insertMany([hiding], { session, lean: true });
    await reportableOf(ref.kind).hide(session, actor, ref.id, why);
    await notify(session, {
      ...{ kind: 'contentHidden', subject: ref, networkId, actorId: actor.id, text: why },
      recipients: authorId === null ? [] : [authorId],
    });
    noteDeed(session, { deed: 'content.hide', by: actor.id, content, asked });
  });
}

/** Shows a hidden thing again; one that is not hidden stays as it is. */
export async function restoreContent(asker: Actor, ref: ContentRef, asked: Asked): Promise<void> {
  const { actor, content } = await accessContent(asker, ref, 'content.restore');
  await inTransaction(async (session) => {
    const { deletedCount } = await Hiding.deleteOne({ _id: content.key }, { session });
    if (deletedCount === 0) return;
    await reportableOf(ref.kind).restore(session, actor, ref.id);
    noteDeed(session, { deed: 'content.restore', by: actor.id, content, asked });
  });
}

/** It was put back in another way: then it is not hidden any more. */
export async function forgetHiding(session: ClientSession, ref: SubjectRef): Promise<void> {
  await Hiding.deleteOne({ _id: subjectKey(ref) }, { session });
}

/** Why something is hidden and what it says, for its author and those who may restore it. */
export async function seeHidden(asker: Actor, ref: ContentRef): Promise<HiddenView> {
  const { actor, content } = await accessContent(asker, ref, 'content.seeHidden');
  const hiding = await Hiding.findById(content.key).lean();
  if (!hiding) throw new AppError('not_found');
  const { networkId, authorId, by, at, reason } = hiding;
  const facts = {
    ...(networkId !== null && { networkId }),
    ...{ authorId: authorId ?? '', isSeen: true, archived: false },
  };
  return {
    ...{ ...ref, reason, by: await badgeOf(by), at: at.toISOString() },
    text: (await reportableOf(ref.kind).text?.(ref.id)) ?? '',
    can: { restore: may(actor, 'content.restore', facts) },
  };
}

/** Which of these things are hidden, and why: for pages that show it to author and facilitators. */
export async function hidingsOf(
  refs: Iterable<SubjectRef>,
): Promise<Map<SubjectKey, Pick<StoredHiding, 'by' | 'at' | 'reason'>>> {
  const keys = [...new Set([...refs].map(subjectKey))];
  if (keys.length === 0) return new Map();
  const found = await Hiding.find({ _id: trusted({ $in: keys }) }).lean();
  return new Map(found.map(({ _id, by, at, reason }) => [_id, { by, at, reason }]));
}
