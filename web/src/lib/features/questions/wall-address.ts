import { questionStatuses } from '@leerkring/shared/features/questions/question.transitions.ts';
import { idSchema } from '@leerkring/shared/ids.ts';
import type { WallFilter } from './wall-filter.ts';

/** The filter of an address. What makes no sense (an old link, a typing error) filters nothing. */
export function wallFilter({ searchParams }: URL): WallFilter {
  const asked = (name: string) => searchParams.get(name) ?? '';
  return {
    status: questionStatuses.find((one) => one === asked('status')),
    theme: asked('trefwoord').slice(0, 40).trim() || undefined,
    regionId: idSchema.safeParse(asked('regio')).data,
    editionId: idSchema.safeParse(asked('reeks')).data,
    mine: asked('eigen') === 'ja',
    stale: asked('stil') === 'ja',
  };
}
