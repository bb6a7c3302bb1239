import { AppError } from '@leerkring/shared/errors.ts';
import express, { type RequestHandler } from 'express';
import { hasBody } from './origin-check.ts';

const STALLED_AFTER_MS = 10_000;
const MAX_DEPTH = 32;

const parse = express.json({ limit: '100kb', strict: true, inflate: false });

/** Reads a JSON body of at most 100 KB; anything else is refused (xH1, xH2, xH5). */
export const jsonBody: RequestHandler = (req, res, next) => {
  if (!hasBody(req)) return next();
  if (!req.is('application/json')) return next(new AppError('invalid'));
  const stalled = setTimeout(() => req.destroy(), STALLED_AFTER_MS);
  return parse(req, res, (error?: unknown) => {
    clearTimeout(stalled);
    // The rest of a body that is too large is not read, so the connection cannot be used again.
    if (error) res.set('Connection', 'close');
    next(error ?? (isHarmless(req.body, 0) ? undefined : new AppError('invalid')));
  });
};

const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether nothing in it could reach a prototype, and it is not nested absurdly deep. */
export function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  return Object.entries(value).every(
    ([key, inner]) => !dangerous.has(key) && isHarmless(inner, depth + 1),
  );
}
