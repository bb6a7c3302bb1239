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
  const finish = once((problem?: unknown) => {
    clearTimeout(stalled);
    // The rest of the body is not read, so the connection cannot be used again.
    if (problem) res.set('Connection', 'close');
    next(problem ?? (isHarmless(req.body, 0) ? undefined : new AppError('invalid')));
  });
  const stalled = setTimeout(() => finish(new AppError('invalid')), STALLED_AFTER_MS);
  return parse(req, res, finish);
};

/** A body that stalls ends twice: when we stop waiting, and when its connection breaks. */
function once(run: (problem?: unknown) => void): (problem?: unknown) => void {
  let done = false;
  return (problem) => {
    if (done) return;
    done = true;
    run(problem);
  };
}

const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether nothing in it could reach a prototype, and it is not nested absurdly deep. */
export function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  return Object.entries(value).every(
    ([key, inner]) => !dangerous.has(key) && isHarmless(inner, depth + 1),
  );
}
