import { encodeKey } from '../index/keystring.ts';
import type { Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { countMatches } from '../plan/count-matches.ts';
import { docOf, execute } from '../plan/execute.ts';
import { targetCollection, viewOf, type Context } from './context.ts';
import { numberField, textField } from '../request/fields.ts';
import { queryOf } from './find.ts';
import { valuesAt } from '../pipeline/values-at.ts';

export function count(context: Context): Doc {
  const { body } = context;
  const collection = targetCollection(context);
  if (!collection) return { n: 0, ok: 1 };
  const view = viewOf(context);
  const skip = numberField(body, 'skip') ?? 0;
  const limit = Math.abs(numberField(body, 'limit') ?? 0) || Infinity;
  const plan = choosePlan(view, collection, queryOf(body, 'query'));
  return { n: Math.max(0, countMatches(plan, view, skip + limit) - skip), ok: 1 };
}

/** Every value once; those of an array count one by one. */
export function distinct(context: Context): Doc {
  const collection = targetCollection(context);
  const path = textField(context.body, 'key').split('.');
  if (!collection) return { values: [], ok: 1 };
  const values = new Map<string, unknown>();
  const view = viewOf(context);
  const plan = choosePlan(view, collection, queryOf(context.body, 'query'));
  for (const found of execute(plan, { view, wanted: Infinity })) {
    for (const value of valuesAt(docOf(found), path)) {
      const key = Buffer.from(encodeKey(value)).toString('latin1');
      if (!values.has(key)) values.set(key, value);
    }
  }
  return { values: [...values.values()], ok: 1 };
}
