import { AppError } from '@leerkring/shared/errors.ts';
import type { RequestHandler } from 'express';

const MAX_PARAMETERS = 50;
const name = /^[a-zA-Z][a-zA-Z0-9]{0,39}(\[\d{1,3}\])?$/;

/** Only plain names and short lists in a query; nothing that a parser could take for a path (xH8). */
export const queryCheck: RequestHandler = (req, _res, next) => {
  const query = new URLSearchParams(req.url.split('?')[1] ?? '');
  const keys = [...query.keys()];
  const fine = keys.length <= MAX_PARAMETERS && keys.every((key) => isPlain(key));
  next(fine ? undefined : new AppError('invalid'));
};

function isPlain(key: string): boolean {
  return name.test(key) && !/^(constructor|prototype)/.test(key);
}
