import { namespaceOf } from '../engine/collection.ts';
import { StoreError, type Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { execute } from '../plan/execute.ts';
import { explainPlan, type Finish } from '../plan/explain.ts';
import type { Plan, Query } from '../plan/plan.ts';
import { pushDown } from '../pipeline/push-down.ts';
import { targetCollection, targetName, viewOf, type Context } from './context.ts';
import { docField, docsField, numberField } from '../request/fields.ts';
import { hintOf, queryOf } from './find.ts';

/** Says how a command would find its documents; nothing is changed. */
export function explain(context: Context): Doc {
  const command = docField(context.body, 'explain');
  if (!command) throw new StoreError(9, 'FailedToParse', 'explain needs a command');
  return explainCommand({ ...context, body: command }, context.body.verbosity !== 'queryPlanner');
}

export function explainCommand(context: Context, run: boolean): Doc {
  const { query, finish, stages } = questionOf(context.body);
  const collection = targetCollection(context);
  const limited = finish.limit < Infinity;
  const plan = collection && choosePlan(viewOf(context), collection, { ...query, limited });
  const winningPlan = explainPlan(plan, finish);
  const namespace = namespaceOf({ database: context.database, name: targetName(context) });
  return {
    explainVersion: '1',
    queryPlanner: { namespace, parsedQuery: query.filter, winningPlan, rejectedPlans: [] },
    ...(run && { executionStats: statistics(context, plan, finish, winningPlan) }),
    ...(stages.length > 0 && { stages }),
    command: context.body,
    ok: 1,
  };
}

interface Question {
  query: Query;
  finish: Finish;
  /** Of a pipeline: what the planner leaves to later stages. */
  stages: Doc[];
}

function questionOf(body: Doc): Question {
  const [name = ''] = Object.keys(body);
  if (name === 'aggregate') return questionOfPipeline(body);
  const finish = {
    skip: numberField(body, 'skip') ?? 0,
    limit: Math.abs(numberField(body, 'limit') ?? 0) || Infinity,
    projection: docField(body, 'projection'),
  };
  if (name === 'find') return { query: queryOf(body), finish, stages: [] };
  if (name !== 'update' && name !== 'delete') {
    return { query: queryOf(body, 'query'), finish, stages: [] };
  }
  const [statement = {}] = docsField(body, name === 'update' ? 'updates' : 'deletes');
  return { query: queryOf(statement, 'q'), finish, stages: [] };
}

function questionOfPipeline(body: Doc): Question {
  const { filter, sort, skip, limit, rest } = pushDown(docsField(body, 'pipeline'));
  return {
    query: { filter, sort, hint: hintOf(body) },
    finish: { skip, limit, projection: undefined },
    stages: rest,
  };
}

function statistics(
  context: Context,
  plan: Plan | undefined,
  { skip, limit }: Finish,
  executionStages: Doc,
): Doc {
  const examined = { documents: 0 };
  const wanted = skip + limit;
  const started = performance.now();
  const rows = plan ? execute(plan, { view: viewOf(context), wanted, examined }) : [];
  const found = Iterator.from(rows).take(wanted).toArray().length;
  return {
    executionSuccess: true,
    nReturned: Math.max(0, found - skip),
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: plan?.access.kind === 'scan' ? 0 : examined.documents,
    totalDocsExamined: examined.documents,
    executionStages,
  };
}
