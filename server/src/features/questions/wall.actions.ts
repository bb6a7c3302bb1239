import { AppError } from '@leerkring/shared/errors.ts';
import type { QuestionCluster } from '@leerkring/shared/features/questions/questions.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { authorize } from '../../platform/authorize.ts';
import { inTransaction } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { newId } from '../../platform/random.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import { networkBySlug } from '../networks/index.ts';
import { inTurn } from './network-turns.ts';
import { rightsWithin, wallFacts } from './question.facts.ts';
import { Question, type StoredQuestion } from './question.model.ts';
import type { StoredWall } from './question-wall.model.ts';
import { moveWall, wallOf } from './wall.change.ts';
import { countClusters } from './wall.reading.ts';

const MOST_CLUSTERS = 40;

/** Makes a cluster at the end of the wall; the same name again is the cluster that is there. */
export async function addCluster(
  actor: Actor,
  slug: string,
  name: string,
): Promise<QuestionCluster[]> {
  return arrange(actor, slug, ({ clusters }) => {
    if (clusters.some((cluster) => cluster.name === name)) return { clusters };
    if (clusters.length >= MOST_CLUSTERS) throw new AppError('too_large');
    return { clusters: [...clusters, { id: newId(), name }] };
  });
}

/** Renames a cluster or hangs it at another place. */
export async function changeCluster(
  actor: Actor,
  { slug, clusterId }: { slug: string; clusterId: Id },
  { name, place }: { name?: string; place?: number },
): Promise<QuestionCluster[]> {
  return arrange(actor, slug, async ({ _id: networkId, clusters }, session) => {
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (!cluster) throw new AppError('not_found');
    if (name !== undefined && name !== cluster.name) {
      await changeQuestionsIn(session, { networkId, clusterId });
    }
    const changed = { ...cluster, name: name ?? cluster.name };
    const others = clusters.filter(({ id }) => id !== clusterId);
    return { clusters: others.toSpliced(place ?? clusters.indexOf(cluster), 0, changed) };
  });
}

/** Takes a cluster off the wall; its questions stay, or go into another one. */
export async function removeCluster(
  actor: Actor,
  { slug, clusterId, into }: { slug: string; clusterId: Id; into?: Id },
): Promise<QuestionCluster[]> {
  return arrange(actor, slug, async ({ _id: networkId, clusters }, session) => {
    const rest = clusters.filter(({ id }) => id !== clusterId);
    if (rest.length === clusters.length) throw new AppError('not_found');
    if (into !== undefined && !rest.some(({ id }) => id === into)) {
      throw new AppError('invalid', { reason: 'question.cluster' });
    }
    await changeQuestionsIn(session, { networkId, clusterId }, { clusterId: into ?? null });
    return { clusters: rest };
  });
}

/** Says after how many days without movement a question counts as stale. */
export async function changeWall(
  actor: Actor,
  slug: string,
  staleDays: number,
): Promise<StoredWall> {
  return rearrange(actor, slug, () => ({ staleDays }));
}

/** The page of a question says in which cluster it is, so it changes with its cluster. */
async function changeQuestionsIn(
  session: ClientSession,
  inside: Pick<StoredQuestion, 'networkId' | 'clusterId'>,
  set: Partial<Pick<StoredQuestion, 'clusterId'>> = {},
): Promise<void> {
  const found = await Question.find(inside).select({ revision: 1 }).session(session).lean();
  await Question.updateMany(inside, { $set: set, $inc: { revision: 1 } }, { session });
  for (const { _id: id, revision } of found) {
    tellSubject(session, { kind: 'question', id }, revision + 1);
  }
}

type Arrangement = Partial<Pick<StoredWall, 'clusters' | 'staleDays'>>;

type Arranging = (wall: StoredWall, session: ClientSession) => Arrangement | Promise<Arrangement>;

async function arrange(actor: Actor, slug: string, work: Arranging): Promise<QuestionCluster[]> {
  const wall = await rearrange(actor, slug, work);
  const ids = wall.clusters.map(({ id }) => id);
  const questions = await Question.find({ networkId: wall._id, clusterId: trusted({ $in: ids }) })
    .select({ clusterId: 1 })
    .lean();
  return countClusters(wall, questions);
}

async function rearrange(actor: Actor, slug: string, work: Arranging): Promise<StoredWall> {
  const network = await networkBySlug(slug);
  return inTurn(network?._id ?? '', () =>
    inTransaction(async (session) => {
      const { actor: fresh } = await rightsWithin(session, actor, network?._id ?? '');
      authorize(fresh, 'questions.arrange', wallFacts(network));
      if (!network) throw new AppError('not_found');
      const wall = await wallOf(network._id, session);
      return moveWall(session, network._id, await work(wall, session));
    }),
  );
}
