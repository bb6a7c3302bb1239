import { Long } from 'bson';
import { takeBatch } from '../engine/cursors.ts';
import { StoreError, type Doc } from '../match/index.ts';
import type { Reply } from '../wire/reply.ts';
import type { Context } from './context.ts';
import { numberField } from '../request/fields.ts';
import { batchReply } from './find.ts';

export function getMore({ engine, body }: Context): Reply {
  const cursor = engine.cursors.get(cursorId(body.getMore));
  const count = numberField(body, 'batchSize') || Infinity;
  const { batch, done } = takeBatch(cursor, count);
  if (done) engine.cursors.kill(cursor.id);
  else engine.cursors.keep(cursor, engine.clock());
  return batchReply(cursor, 'nextBatch', batch, !done);
}

export function killCursors({ engine, body }: Context): Doc {
  const ids = Array.isArray(body.cursors) ? body.cursors.map(cursorId) : [];
  const cursorsKilled = ids.filter((id) => engine.cursors.kill(id));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
}

function cursorId(value: unknown): Long {
  if (value instanceof Long) return value;
  if (typeof value === 'number') return Long.fromNumber(value);
  throw new StoreError(14, 'TypeMismatch', 'A cursor id is a 64-bit integer');
}
