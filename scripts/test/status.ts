import type { Finished } from './step.ts';

/** One short line about a step that has ended. */
export function statusLine({ name, seconds, passed, failed, note }: Finished): string {
  const verdict = failed > 0 ? 'FAIL' : 'ok  ';
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  return `${verdict} ${name.padEnd(9)} ${time}  ${note ? `${counts} (${note})` : counts}`;
}

/** The last line of a run; other programs read it. */
export function lastLine(finished: readonly Finished[]): string {
  const sum = (key: 'passed' | 'failed') => finished.reduce((all, one) => all + one[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
