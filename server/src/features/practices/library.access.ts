import { AppError } from '@leerkring/shared/errors.ts';
import { authorize } from '../../platform/authorize.ts';
import { findPractice } from './practice.moving.ts';
import type { StoredPractice } from './practice.model.ts';

/** The practice behind a public address; what was public once and is no more says so calmly. */
export async function accessPublic(
  actor: Parameters<typeof authorize>[0],
  key: string,
): Promise<StoredPractice> {
  const practice = await findPractice(key);
  if (practice?.publishedAt && practice.state !== 'public') {
    throw new AppError('not_found', { reason: 'practice.withdrawn' });
  }
  authorize(actor, 'library.open', { state: practice?.state ?? 'draft' });
  if (!practice) throw new AppError('not_found');
  return practice;
}
