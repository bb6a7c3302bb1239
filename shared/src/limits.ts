/** How often one account (or, signed out, one address) may do something. Windows in seconds. */
export interface RateLimit {
  points: number;
  seconds: number;
  /** Extra ceiling over a short burst. */
  burst?: { points: number; seconds: number };
  /** What is counted: the account when there is one (default), always the address, or both. */
  by?: 'account' | 'address' | 'both';
}

export const rateLimits = {
  default: { points: 300, seconds: 60 },
  signIn: { points: 50, seconds: 900, by: 'address' },
  recover: { points: 10, seconds: 3600, by: 'address' },
  invitationCheck: { points: 20, seconds: 60, by: 'address' },
  secondFactor: { points: 5, seconds: 900 },
  confirmIdentity: { points: 10, seconds: 900 },
  send: { points: 120, seconds: 60, burst: { points: 20, seconds: 10 } },
  change: { points: 60, seconds: 60 },
  range: { points: 120, seconds: 60 },
  search: { points: 30, seconds: 60 },
  upload: { points: 30, seconds: 3600 },
  invite: { points: 500, seconds: 86_400 },
} as const satisfies Record<string, RateLimit>;

export type LimitId = keyof typeof rateLimits;
