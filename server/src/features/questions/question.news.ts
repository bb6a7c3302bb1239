import { excerptOf } from '@leerkring/shared/features/chat/excerpt.ts';
import type { NoticeKind } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { membersOf } from '../networks/index.ts';
import { notify } from '../notifications/index.ts';
import type { StoredQuestion } from './question.model.ts';
import type { StoredQuestionEvent } from './question-story.model.ts';

interface News {
  question: StoredQuestion;
  event: StoredQuestionEvent;
  /** People of whom something is asked. */
  askedIds: Id[];
}

/** Tells a change to those whom it concerns; who does not see the question hears nothing. */
export async function tellPeople(session: ClientSession, news: News): Promise<void> {
  const { question, event, askedIds } = news;
  if (askedIds.length > 0) await tell(session, news, 'questionHelp', askedIds);
  const others = (await concernedBy(question, event)).filter((id) => !askedIds.includes(id));
  await tell(session, news, 'questionMoved', others);
}

async function tell(
  session: ClientSession,
  { question, event }: News,
  kind: NoticeKind,
  recipients: Id[],
): Promise<void> {
  const subject = { kind: 'question', id: question._id } as const;
  const { by: actorId, note, revision } = event;
  const { networkId } = question;
  const about = { kind, subject, actorId, networkId, recipients };
  const state = event.kind === 'moved' && event.to ? { state: event.to } : {};
  await notify(session, { ...about, ...state, text: excerptOf(note), once: String(revision) });
}

/** Steps are for everybody around the question, feedback and help for who writes it. */
async function concernedBy(question: StoredQuestion, event: StoredQuestionEvent): Promise<Id[]> {
  const around = [...question.writerIds, ...question.helperIds, ...question.followerIds];
  if (event.kind === 'moved') {
    return event.to === 'submitted' ? [...around, ...(await runnersOf(question))] : around;
  }
  if (event.kind === 'intakePlanned') return question.writerIds;
  if (event.kind === 'wordingChanged' && question.submittedAt !== null) return around;
  const isForWriters = event.kind === 'itemAdded' || event.kind === 'harvested';
  if (isForWriters && event.itemKind === 'outcome') return around;
  return isForWriters || event.kind === 'helperAgreed' ? question.writerIds : [];
}

async function runnersOf({ networkId }: StoredQuestion): Promise<Id[]> {
  const members = await membersOf(networkId);
  return members
    .filter(({ role }) => role === 'facilitator' || role === 'coordinator')
    .map(({ userId }) => userId);
}
