import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import type { FileSize } from './measure.ts';

const header = [
  '',
  'files',
  'lines: median',
  'p90',
  'longest',
  'functions',
  'median',
  'p90',
  'longest',
  'comments',
];

/** The report as text: one line per workspace (Svelte files apart) and one for everything. */
export function sizeTable(files: readonly FileSize[]): string {
  const groups = Map.groupBy(files, groupOf);
  const names = [...groups.keys()].sort();
  const rows = names.map((name) => rowOf(name, groups.get(name) ?? []));
  return align([header, ...rows, rowOf('everything', files)]);
}

function groupOf({ path, workspace }: FileSize): string {
  if (path.endsWith('.svelte')) return `${workspace} .svelte`;
  return /\.(test|spec)\.ts$/.test(path) ? 'all *.test.ts' : workspace;
}

function rowOf(name: string, files: readonly FileSize[]): string[] {
  const lines = figuresOf(files.map((file) => file.lines));
  const functions = files.flatMap((file) => file.functions);
  const named = figuresOf(functions.filter((one) => one.name !== '').map((one) => one.lines));
  const longest = Math.max(0, ...functions.map((one) => one.lines));
  return [name, ...cells(lines), ...cells({ ...named, longest }), commentShare(files)];
}

function cells({ count, median, p90, longest }: Figures): string[] {
  return [count, median, p90, longest].map(String);
}

function commentShare(files: readonly FileSize[]): string {
  const sum = (pick: (file: FileSize) => number) => files.reduce((all, one) => all + pick(one), 0);
  const share =
    (100 * sum((file) => file.comments)) /
    Math.max(
      1,
      sum((file) => file.lines),
    );
  return `${share.toFixed(1)} %`;
}

function align(rows: string[][]): string {
  const widths = header.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(pad).join('  ')).join('\n');
}
