import type { Collection } from '../engine/collection.ts';
import type { Engine } from '../engine/engine.ts';
import { decodePlain } from '../engine/version.ts';
import type { View } from '../engine/view.ts';
import type { Doc } from '../match/index.ts';
import { choosePlan } from '../plan/choose.ts';
import { countMatches } from '../plan/count-matches.ts';
import { execute, type Found } from '../plan/execute.ts';
import type { Plan, Query } from '../plan/plan.ts';

export interface Wanted {
  filter: Doc;
  sort?: Doc | undefined;
  hint?: Query['hint'];
  skip?: number;
  limit?: number;
}

/** The collections that a pipeline can reach, as its command sees them. */
export class Scope {
  #engine: Engine;
  #database: string;
  #view: View;

  constructor(engine: Engine, database: string, view: View) {
    this.#engine = engine;
    this.#database = database;
    this.#view = view;
  }

  /** Undefined while nobody has made the collection: it is empty then. */
  plan(name: string, { filter, sort, hint, limit }: Wanted): Plan | undefined {
    const collection: Collection | undefined = this.#engine.catalog.find(this.#database, name);
    const limited = limit !== undefined && limit < Infinity;
    return collection && choosePlan(this.#view, collection, { filter, sort, hint, limited });
  }

  rows(name: string, wanted: Wanted): Iterable<Found> {
    const plan = this.plan(name, wanted);
    if (!plan) return [];
    const { skip = 0, limit = Infinity } = wanted;
    const rows = execute(plan, { view: this.#view, wanted: skip + limit });
    const kept = skip > 0 ? Iterator.from(rows).drop(skip) : rows;
    return limit < Infinity ? Iterator.from(kept).take(limit) : kept;
  }

  count(name: string, wanted: Wanted): number {
    const plan = this.plan(name, wanted);
    const { skip = 0, limit = Infinity } = wanted;
    const all = plan ? countMatches(plan, this.#view, skip + limit) : 0;
    return Math.max(0, all - skip);
  }

  *find(name: string, wanted: Wanted): Generator<Doc> {
    for (const found of this.rows(name, wanted)) yield decodePlain(found.bytes);
  }
}
