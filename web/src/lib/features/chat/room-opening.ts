import { error } from '@sveltejs/kit';
import type { Api } from '@leerkring/shared/contract.ts';
import type { RangeView } from '@leerkring/shared/features/chat/chat.view.ts';
import { messageNumber, streamOf } from './room-address.ts';

const FIRST_PAGE = 50;

/** What the page of a room begins with: its newest messages, or those around the one asked for. */
export async function openingOf(
  api: Api,
  kind: 'c' | 'd',
  digits: string | undefined,
  url: URL,
): Promise<{ range: RangeView | undefined; at: number | undefined }> {
  if (digits === undefined) return { range: undefined, at: undefined };
  const s = streamOf(kind, digits);
  if (!s) error(404, 'not_found');
  const at = messageNumber(url);
  return { at, range: await api.chat.range({ s, around: at, limit: FIRST_PAGE }) };
}
