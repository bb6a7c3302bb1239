import { AppError } from '@leerkring/shared/errors.ts';
import {
  isOpenStatus,
  type QuestionStatus,
} from '@leerkring/shared/features/questions/question.transitions.ts';
import type {
  QuestionCluster,
  QuestionWall,
} from '@leerkring/shared/features/questions/questions.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import type { QueryFilter } from 'mongoose';
import { may } from '../../platform/authorize.ts';
import { clock } from '../../platform/clock.ts';
import { trusted } from '../../platform/mongoose.ts';
import { unreadByRoom } from '../chat/index.ts';
import type { StoredNetwork } from '../networks/index.ts';
import { presentCards } from './card.presenter.ts';
import { accessWall } from './question.access.ts';
import { editionNow } from './question.beginning.ts';
import { newQuestionFacts, ownSchoolOf, wallFacts } from './question.facts.ts';
import { Question, type StoredQuestion } from './question.model.ts';
import type { StoredWall } from './question-wall.model.ts';
import { wallOf } from './wall.change.ts';

export interface WallQuery {
  slug: string;
  editionId?: Id;
  /** A cluster, or `none` for what is in no cluster. */
  clusterId?: string;
  theme?: string;
  regionId?: Id;
  status?: QuestionStatus;
  mine?: boolean;
  stale?: boolean;
  after?: string;
  limit: number;
}

/** The wall as the reader may see it, last movement first: nine queries, whatever its size. */
export async function readWall(actor: Actor, query: WallQuery): Promise<QuestionWall> {
  const network = await accessWall(actor, query.slug, 'questions.wall');
  const [own, wall, editionId] = await Promise.all([
    ownSchoolOf(actor, network._id),
    wallOf(network._id),
    query.editionId ?? editionNow(network._id),
  ]);
  const reader = { actor, network, ownSchoolId: own, wall };
  const seen = visibleTo(reader, editionId);
  const [found, all] = await Promise.all([
    Question.find({ ...seen, $and: conditionsOf(reader, query) })
      .sort({ lastMovementAt: -1, _id: -1 })
      .limit(query.limit + 1)
      .lean(),
    Question.find(seen).select({ clusterId: 1, themes: 1 }).lean(),
  ]);
  const page = found.slice(0, query.limit);
  return {
    ...{ revision: wall.revision, networkId: network._id },
    items: await presentPage(reader, page),
    next: found.length > page.length ? cursorOf(page.at(-1)) : null,
    clusters: countClusters(wall, all),
    themes: [...new Set(all.flatMap(({ themes }) => themes))].sort((a, b) =>
      a.localeCompare(b, 'nl'),
    ),
    staleDays: wall.staleDays,
    can: {
      create: may(actor, 'question.create', newQuestionFacts(network, own, own)),
      arrange: may(actor, 'questions.arrange', wallFacts(network)),
    },
  };
}

/** The clusters of a wall with how many questions hang in each. */
export function countClusters(
  { clusters }: Pick<StoredWall, 'clusters'>,
  questions: Pick<StoredQuestion, 'clusterId'>[],
): QuestionCluster[] {
  const counts = Map.groupBy(questions, ({ clusterId }) => clusterId);
  return clusters.map(({ id, name }) => ({ id, name, count: counts.get(id)?.length ?? 0 }));
}

interface Reader {
  actor: Actor;
  network: StoredNetwork;
  ownSchoolId: Id | null;
  wall: StoredWall;
}

type Filter = QueryFilter<StoredQuestion>;

async function presentPage(reader: Reader, page: StoredQuestion[]) {
  const { actor, network, ownSchoolId, wall } = reader;
  const [cards, unread] = await Promise.all([
    presentCards(page, { actor, ownSchoolId, slug: network.slug }),
    actor.kind === 'user'
      ? unreadByRoom(
          actor,
          page.flatMap(({ roomId }) => roomId ?? []),
        )
      : new Map<string, number>(),
  ]);
  const runs = runsNetwork(actor, network._id);
  const still = staleBefore(wall);
  return cards.map((card, at) => {
    const question = page[at];
    const isStale =
      question !== undefined && isOpenStatus(question.status) && question.lastMovementAt < still;
    const count = unread.get(question?.roomId ?? '') ?? 0;
    return { ...card, stale: runs ? isStale : null, unread: count };
  });
}

/** The same as the policy says of one question (canSeeQuestion). */
function visibleTo({ actor, network, ownSchoolId }: Reader, editionId: Id | null): Filter {
  const here: Filter = { networkId: network._id, editionId };
  if (runsNetwork(actor, network._id)) return here;
  const shared: Filter = { open: true, hidden: null };
  return { ...here, $or: ownSchoolId ? [shared, { schoolId: ownSchoolId }] : [shared] };
}

function conditionsOf({ actor, network, ownSchoolId, wall }: Reader, query: WallQuery): Filter[] {
  const { clusterId, theme, regionId, status, mine, stale, after } = query;
  const isRunner = runsNetwork(actor, network._id);
  const conditions: Filter[] = [{}];
  if (clusterId) conditions.push({ clusterId: clusterId === 'none' ? null : clusterId });
  if (theme) conditions.push({ themes: theme });
  if (regionId) conditions.push({ regionId });
  if (status) conditions.push({ status });
  if (mine) conditions.push({ schoolId: ownSchoolId ?? '' });
  if (stale && isRunner) {
    const over: QuestionStatus[] = ['answered', 'embedded', 'parked'];
    conditions.push({
      lastMovementAt: trusted({ $lt: staleBefore(wall) }),
      status: trusted({ $nin: over }),
    });
  }
  if (after) conditions.push(olderThan(after));
  return conditions;
}

function staleBefore({ staleDays }: StoredWall): Date {
  return new Date(clock.now().getTime() - staleDays * 86_400_000);
}

function cursorOf(question: StoredQuestion | undefined): string | null {
  return question ? `${question.lastMovementAt.toISOString()}_${question._id}` : null;
}

function olderThan(after: string): Filter {
  const [moment = '', id = ''] = after.split('_');
  const at = new Date(moment);
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f]{24}$/.test(id)) throw new AppError('invalid');
  return {
    $or: [
      { lastMovementAt: trusted({ $lt: at }) },
      { lastMovementAt: at, _id: trusted({ $lt: id }) },
    ],
  };
}
