import type {
  QuestionCard,
  QuestionCluster,
} from '@leerkring/shared/features/questions/questions.view.ts';

export interface WallGroup {
  /** Absent for the questions without a cluster. */
  cluster: QuestionCluster | undefined;
  cards: QuestionCard[];
}

/** The cards under their clusters, in the order of the clusters; empty groups do not show. */
export function wallGroups(cards: QuestionCard[], clusters: QuestionCluster[]): WallGroup[] {
  const known = new Set(clusters.map(({ id }) => id));
  const groups: WallGroup[] = clusters.map((cluster) => ({
    cluster,
    cards: cards.filter(({ clusterId }) => clusterId === cluster.id),
  }));
  const rest = cards.filter(({ clusterId }) => clusterId === null || !known.has(clusterId));
  return [...groups, { cluster: undefined, cards: rest }].filter((group) => group.cards.length > 0);
}
