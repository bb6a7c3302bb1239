import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';

/** What of the wall one asked to see; the address holds it. */
export interface WallFilter {
  status?: QuestionStatus;
  theme?: string;
  regionId?: string;
  editionId?: string;
  mine: boolean;
  stale: boolean;
}

/** The filter as the contract asks for it. */
export function wallInput(slug: string, { mine, stale, ...rest }: WallFilter) {
  return { slug, ...rest, ...(mine && { mine: 'true' }), ...(stale && { stale: 'true' }) };
}

/** Whether anything but the edition narrows the wall. */
export function isNarrowed({ status, theme, regionId, mine, stale }: WallFilter): boolean {
  return Boolean(status ?? theme ?? regionId) || mine || stale;
}
