import { itemKinds } from '@leerkring/shared/features/questions/question.items.ts';
import {
  canAddItem,
  canWriteQuestion,
  moversOf,
  type QuestionFacts,
} from '@leerkring/shared/features/questions/questions.policy.ts';
import {
  isOpenStatus,
  stepsFor,
} from '@leerkring/shared/features/questions/question.transitions.ts';
import type { QuestionView } from '@leerkring/shared/features/questions/questions.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { may } from '../../platform/authorize.ts';
import { roomsByIds } from '../chat/index.ts';
import { editionsOf } from '../networks/index.ts';
import { badgesOf } from '../people/index.ts';
import { presentCards } from './card.presenter.ts';
import { pathOfQuestion } from './harvest.mark.ts';
import type { QuestionInSight } from './question.access.ts';
import { followersOf } from './question.following.ts';
import { Question, type StoredQuestion } from './question.model.ts';
import { hasNewWording } from './question.steps.ts';
import { trusted } from '../../platform/mongoose.ts';
import { wallOf } from './wall.change.ts';

/** A question with everything of its page that is not a list of its own. */
export async function presentQuestion(
  actor: Actor,
  { question, network, facts }: QuestionInSight,
): Promise<QuestionView> {
  const { _id, networkId, schoolId, clusterId, writerIds } = question;
  const ownSchoolId = facts.ownSchool ? schoolId : null;
  const [cards, wall, writers, room, copies, followers] = await Promise.all([
    presentCards([question], { actor, ownSchoolId, slug: network.slug }),
    wallOf(networkId),
    badgesOf(writerIds),
    roomOf(actor, question),
    presentCopies(question, network.slug),
    followersOf(question),
  ]);
  const [card] = cards;
  if (!card) throw new Error(`The question ${_id} has no card.`);
  return {
    ...card,
    ...{ networkId, networkSlug: network.slug, editionId: question.editionId },
    clusterName: wall.clusters.find(({ id }) => id === clusterId)?.name ?? null,
    ...presentText(question),
    writers: [...writers.values()],
    ...presentInside(actor, question, facts),
    ...copies,
    ...{ room, followerCount: followers.length },
    createdAt: question.createdAt.toISOString(),
    ...abilitiesOf(actor, question, facts),
  };
}

function presentText({ format, textRevision, versionNr, parkedFrom, hidden }: StoredQuestion) {
  return {
    ...{ format, textRevision, versionNr, parkedFrom },
    hidden: hidden && { reason: hidden.reason, at: hidden.at.toISOString() },
  };
}

/** Between the school and who runs the network: the own check, and the talk about the question. */
function presentInside(actor: Actor, question: StoredQuestion, facts: QuestionFacts) {
  const isInside = facts.ownSchool || runsNetwork(actor, facts.networkId);
  const { selfCheck, intake } = question;
  return {
    selfCheck: isInside ? selfCheck : null,
    intake:
      isInside && intake
        ? {
            plannedAt: intake.plannedAt?.toISOString() ?? null,
            notes: intake.notes,
            doneAt: intake.doneAt?.toISOString() ?? null,
          }
        : null,
  };
}

function abilitiesOf(actor: Actor, question: StoredQuestion, facts: QuestionFacts) {
  const { status, parkedFrom, outcomeCount } = question;
  const stand = { status, parkedFrom, outcomeCount, hasNewWording: hasNewWording(question) };
  const isOpen = !facts.archived;
  const canGoOn = !isOpenStatus(status) && question.copiedTo === null;
  const steps = isOpen ? stepsFor(moversOf(actor, facts), stand) : [];
  return {
    steps: steps.map(({ to, note }) => ({ to, note })),
    can: {
      write: isOpen && canWriteQuestion(actor, facts),
      guide: may(actor, 'question.guide', facts),
      copy: canGoOn && may(actor, 'question.copy', facts),
      add: isOpen ? itemKinds.filter((kind) => canAddItem(actor, { ...facts, kind })) : [],
    },
  };
}

async function roomOf(actor: Actor, { roomId }: StoredQuestion) {
  if (!roomId || actor.kind !== 'user') return null;
  return (await roomsByIds(actor, [roomId])).get(roomId) ?? null;
}

/** Where it came from and where it went on; both are of the same school and network. */
async function presentCopies({ copiedFrom, copiedTo, networkId }: StoredQuestion, slug: string) {
  const ids = [copiedFrom, copiedTo].flatMap((id) => id ?? []);
  if (ids.length === 0) return { copiedFrom: null, copiedTo: null };
  const [found, editions] = await Promise.all([
    Question.find({ _id: trusted({ $in: ids }) }).lean(),
    editionsOf(networkId),
  ]);
  const linkTo = (id: Id | null) => {
    const other = found.find(({ _id }) => _id === id);
    const edition = editions.find(({ _id }) => _id === other?.editionId);
    return other
      ? {
          id: other._id,
          path: pathOfQuestion({ slug }, other._id),
          editionLabel: edition?.label ?? '',
        }
      : null;
  };
  return { copiedFrom: linkTo(copiedFrom), copiedTo: linkTo(copiedTo) };
}
