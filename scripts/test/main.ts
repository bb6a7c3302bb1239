import { readChoice, pickSteps } from './choose.ts';
import { endAll } from './program.ts';
import { runSteps } from './schedule.ts';
import type { Finished } from './step.ts';
import { longSteps, steps } from './steps.ts';
import { lastLine, statusLine } from './status.ts';

const known = [...steps, ...longSteps].map(({ name }) => name);
const { only, bail } = readChoice(process.argv.slice(2), known);
const chosen = only.length > 0 ? pickSteps([...steps, ...longSteps], only) : steps;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll(signal);
    process.exit(1);
  });
}

const finished = await runSteps(chosen, { cores: 2, bail, report });
console.log(lastLine(finished));
process.exitCode = finished.some(({ failed }) => failed > 0) ? 1 : 0;

function report(result: Finished): void {
  if (result.output) console.log(`\n${result.output.trimEnd()}\n`);
  console.log(statusLine(result));
}
