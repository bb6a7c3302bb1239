import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/**
 * Text over a bad line: pages and what is read shrink to a fifth. Answers to changes are short,
 * files are sent as they are, and what the pages were built into was compressed at build time.
 */
export const compress: RequestHandler = compression({ level: 4, filter: isLongText });

function isLongText(req: Request, res: Response): boolean {
  const type = String(res.getHeader('content-type'));
  return req.method === 'GET' && /^(text\/html|application\/json)/.test(type);
}
