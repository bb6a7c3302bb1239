import type { NetworkSpace } from '@leerkring/shared/features/networks/networks.view.ts';
import type { PracticeCard } from '@leerkring/shared/features/practices/practices.view.ts';
import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import type { QuestionView } from '@leerkring/shared/features/questions/questions.view.ts';
import type { ThreadLine } from '@leerkring/shared/features/threads/threads.view.ts';
import type { Api } from '@leerkring/shared/contract.ts';

/** What of other parts of the network belongs to a question. */
export interface Related {
  threads: ThreadLine[];
  practices: PracticeCard[];
}

export const nothingRelated: Related = { threads: [], practices: [] };

const MOST = 20;

/** As far as the reader sees it; a part that is off has none. */
export async function relatedTo(
  api: Api,
  { id, networkSlug: slug }: Pick<QuestionView, 'id' | 'networkSlug'>,
  parts: NetworkSpace['parts'],
): Promise<Related> {
  const [threads, practices] = await Promise.all([
    parts.includes('threads') ? api.threads.list({ slug, question: id, limit: MOST }) : undefined,
    parts.includes('practices') ? api.practices.list({ slug, source: id, limit: MOST }) : undefined,
  ]);
  return { threads: threads?.items ?? [], practices: practices?.items ?? [] };
}

const worked: QuestionStatus[] = ['inProgress', 'revised', 'answered', 'embedded', 'parked'];

/** The school that worked on it, and who guides it, make a good practice of it. */
export function canBecomePractice({ mine, can, status }: QuestionView): boolean {
  return (mine || can.guide) && worked.includes(status);
}

/** There is an answer, so this is the moment. */
export function isTimeForPractice({ status }: QuestionView): boolean {
  return status === 'answered' || status === 'embedded';
}
