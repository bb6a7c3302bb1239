import { AppError } from '@leerkring/shared/errors.ts';
import type { ContentFacts } from '@leerkring/shared/features/moderation/moderation.policy.ts';
import type { ReportableKind } from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor, UserActor } from '@leerkring/shared/policy/actor.ts';
import { subjectKey, type SubjectKey } from '@leerkring/shared/subject.ts';
import { authorize } from '../../platform/authorize.ts';
import { lookAtSubject } from '../../platform/subjects.ts';
import { networkById } from '../networks/index.ts';
import { Hiding } from './hiding.model.ts';
import { ReportCase } from './report-case.model.ts';

export interface ContentRef {
  kind: ReportableKind;
  id: Id;
}

/** A thing that somebody wrote, with what decides what may be done to it. */
export interface Content extends ContentRef {
  key: SubjectKey;
  title: string;
  networkId: Id | null;
  authorId: Id | null;
}

export type ContentAction =
  'content.report' | 'content.hide' | 'content.restore' | 'content.seeHidden';

/**
 * The thing when the actor may do this to it. Whoever does not see it learns nothing: also the
 * platform knows of direct messages and profiles only what somebody reported.
 */
export async function accessContent(
  actor: Actor,
  { kind, id }: ContentRef,
  action: ContentAction,
): Promise<{ actor: UserActor; content: Content }> {
  const key = subjectKey({ kind, id });
  const line = await lookAtSubject(actor, { kind, id });
  const known = line ?? (await reportedOf(key));
  const facts = known && (await factsOf(known, line !== undefined));
  authorize(actor, action, facts ?? nothing);
  if (!known || actor.kind !== 'user') throw new AppError('not_found');
  const { networkId, authorId } = known;
  return { actor, content: { kind, id, key, title: line?.title ?? '', networkId, authorId } };
}

interface Owned {
  networkId: Id | null;
  authorId: Id | null;
}

/** Of what belongs to no network, what the report or the hiding says of it. */
async function reportedOf(key: SubjectKey): Promise<Owned | undefined> {
  const [hidden, reported] = await Promise.all([
    Hiding.findById(key).lean(),
    ReportCase.findOne({ subject: key, networkId: null }).sort({ _id: -1 }).lean(),
  ]);
  return hidden ?? reported ?? undefined;
}

async function factsOf({ networkId, authorId }: Owned, isSeen: boolean): Promise<ContentFacts> {
  const network = networkId === null ? undefined : await networkById(networkId);
  return {
    isSeen,
    ...(networkId !== null && { networkId }),
    authorId: authorId ?? '',
    archived: network?.archived != null,
  };
}

/** A network that nobody is in. */
const nothing: ContentFacts = { isSeen: false, networkId: '', authorId: '', archived: false };
