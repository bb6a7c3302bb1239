import { readFileSync } from 'node:fs';
import { sourceFiles } from './size/sources.ts';
import { measureFile } from './size/measure.ts';
import { brokenStops } from './size/stops.ts';
import { sizeTable } from './size/table.ts';

const files = sourceFiles().map((path) => measureFile(path, readFileSync(path, 'utf8')));
const broken = files.flatMap(brokenStops);

console.log(sizeTable(files));
if (broken.length > 0) {
  console.log(`\nToo long; split by idea, see docs/STYLE.md:\n${broken.join('\n')}`);
  process.exitCode = 1;
}
