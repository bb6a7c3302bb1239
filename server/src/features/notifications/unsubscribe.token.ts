import {
  noticeKinds,
  type NoticeKind,
} from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { timingSafeEqual } from 'node:crypto';
import { keyedDigest } from '../../platform/secret.ts';

/** What a link in a mail stops, for whom. */
export interface Unsubscription {
  userId: Id;
  what: 'digest' | NoticeKind;
}

/** Goes into a mail: tells who and what, and cannot be made by anybody else. Never expires. */
export function unsubscribeToken({ userId, what }: Unsubscription): string {
  return `${userId}.${what}.${seal(userId, what)}`;
}

/** What a token stands for; undefined when it was not made here. */
export function readUnsubscribeToken(token: string): Unsubscription | undefined {
  const [userId = '', name = '', given = ''] = token.split('.');
  const what = [...noticeKinds, 'digest' as const].find((one) => one === name);
  if (!what || !isSame(given, seal(userId, what))) return undefined;
  return { userId, what };
}

function seal(userId: Id, what: string): string {
  return keyedDigest('notices.unsubscribe', `${userId} ${what}`);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
