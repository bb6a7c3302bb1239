import { AppError } from '@leerkring/shared/errors.ts';
import type { CaseView } from '@leerkring/shared/features/moderation/moderation.view.ts';
import { idSchema, type Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import { trusted } from '../../platform/mongoose.ts';
import { accessNetwork } from '../networks/index.ts';
import { presentCases } from './case.presenter.ts';
import { ReportCase } from './report-case.model.ts';

export interface WhichCases {
  state: 'waiting' | 'handled';
  after?: string;
  limit: number;
}

export interface CasePage {
  items: CaseView[];
  next: string | null;
}

/** What was reported in a network, for those who run it. */
export async function casesOfNetwork(
  actor: Actor,
  { slug, ...which }: WhichCases & { slug: string },
): Promise<CasePage> {
  const network = await accessNetwork(actor, slug, 'reports.list');
  return pageOfCases(actor, network._id, which);
}

/** What was reported that belongs to no network, for the platform. */
export async function casesOfPlatform(actor: Actor, which: WhichCases): Promise<CasePage> {
  authorize(actor, 'reports.platform', undefined);
  return pageOfCases(actor, null, which);
}

async function pageOfCases(
  actor: Actor,
  networkId: Id | null,
  { state, after, limit }: WhichCases,
): Promise<CasePage> {
  if (after !== undefined && !idSchema.safeParse(after).success) throw new AppError('invalid');
  const cases = await ReportCase.find({
    ...{ networkId, waiting: state === 'waiting' },
    ...(after !== undefined && { _id: trusted({ $lt: after }) }),
  })
    .sort({ _id: -1 })
    .limit(limit)
    .lean();
  const next = cases.length === limit ? (cases.at(-1)?._id ?? null) : null;
  return { items: await presentCases(actor, cases), next };
}
