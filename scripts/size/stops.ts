import { fileLimit, functionLimit, svelteLimit } from '../lint/limits.ts';
import type { FileSize } from './measure.ts';

/** One sentence for each hard stop that a file breaks. */
export function brokenStops(file: FileSize): string[] {
  const limit = file.path.endsWith('.svelte') ? svelteLimit : fileLimit;
  const tooLong = file.lines > limit ? [`${file.path}: ${file.lines} lines, limit ${limit}`] : [];
  const functions = file.functions.filter(({ lines }) => lines > functionLimit);
  return [
    ...tooLong,
    ...functions.map(
      ({ name, line, lines }) =>
        `${file.path}:${line}: ${name || 'a callback'} takes ${lines} lines, limit ${functionLimit}`,
    ),
  ];
}
