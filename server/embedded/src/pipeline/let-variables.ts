import { Aggregator } from 'mingo';
import { isDoc } from '../match/document.ts';
import { valuesAt } from './values-at.ts';
import type { Doc } from '../match/index.ts';

/** The values of `let` for one document. */
export function evaluateLet(expressions: Doc, document: Doc): Doc {
  const stage = { $replaceRoot: { newRoot: expressions } };
  const [values] = new Aggregator([stage], { scriptEnabled: false }).run<Doc>([document]);
  return values ?? {};
}

/** A copy of the stages in which every `$$name` is its value: constants can use an index. */
export function bindVariables(stages: readonly Doc[], variables: Doc): Doc[] {
  return stages.map((stage) => bindDocument(stage, variables));
}

function bindDocument(document: Doc, variables: Doc): Doc {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, bind(value, variables)]),
  );
}

function bind(value: unknown, variables: Doc): unknown {
  if (typeof value === 'string') return bindName(value, variables);
  if (Array.isArray(value)) return value.map((part) => bind(part, variables));
  return isDoc(value) ? bindDocument(value, variables) : value;
}

function bindName(text: string, variables: Doc): unknown {
  const [name = '', ...path] = text.slice(2).split('.');
  if (!text.startsWith('$$') || !Object.hasOwn(variables, name)) return text;
  const values = path.length === 0 ? [variables[name]] : valuesAt(variables[name], path);
  return { $literal: values[0] ?? null };
}
