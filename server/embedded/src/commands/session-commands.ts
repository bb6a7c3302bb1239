import type { Doc } from '../match/index.ts';
import type { Context } from './context.ts';

export async function commitTransaction({ engine, body }: Context): Promise<Doc> {
  await engine.sessions.commit(body);
  return { ok: 1 };
}

export function abortTransaction({ engine, body }: Context): Doc {
  engine.sessions.abort(body);
  return { ok: 1 };
}

export function endSessions({ engine, body }: Context): Doc {
  if (Array.isArray(body.endSessions))
    for (const lsid of body.endSessions) engine.sessions.end(lsid);
  return { ok: 1 };
}
