import type { Step } from './step.ts';

export type Choice = { only: string[]; bail: boolean };

/** Reads `--only=api,e2e` and `--bail`; anything else is an error that says what exists. */
export function readChoice(args: readonly string[], known: readonly string[]): Choice {
  const choice: Choice = { only: [], bail: false };
  for (const arg of args) {
    if (arg === '--bail') choice.bail = true;
    else if (arg.startsWith('--only='))
      choice.only.push(...arg.slice(7).split(',').filter(Boolean));
    else throw new Error(`Unknown argument ${arg}. Use --only=<steps> or --bail.`);
  }
  const unknown = choice.only.filter((name) => !known.includes(name));
  if (unknown.length === 0) return choice;
  throw new Error(`No step ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
}

/** The chosen steps with everything they need, in their own order. */
export function pickSteps(steps: readonly Step[], only: readonly string[]): Step[] {
  if (only.length === 0) return [...steps];
  const wanted = new Set(only);
  for (const step of [...steps].reverse()) {
    if (wanted.has(step.name)) step.after?.forEach((name) => wanted.add(name));
  }
  return steps.filter(({ name }) => wanted.has(name));
}
