import { commentLines } from '../lint/code-lines.ts';
import { measureFunctions } from './functions.ts';
import type { FunctionSize } from './functions.ts';

export type FileSize = {
  path: string;
  workspace: string;
  lines: number;
  comments: number;
  functions: FunctionSize[];
};

const workspaces = ['server/embedded', 'server', 'shared', 'web', 'seeds', 'tests', 'scripts'];

/** Measures one file; `path` is seen from the repository root, with forward slashes. */
export function measureFile(path: string, text: string): FileSize {
  const script = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const { functions, comments } = measureFunctions(script);
  return {
    path,
    workspace: workspaces.find((name) => path.startsWith(`${name}/`)) ?? 'root',
    lines: text.replace(/\n$/, '').split('\n').length,
    comments: commentLines(script, comments),
    functions,
  };
}

// Keeps every script on its own lines, so that reported line numbers are those of the file.
function scriptsOf(svelte: string): string {
  const kept = /(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)/g;
  let script = '';
  for (const match of svelte.matchAll(kept)) {
    script += svelte.slice(script.length, match.index).replace(/[^\n]/g, ' ') + match[0];
  }
  return script;
}
