import { globSync } from 'node:fs';
import { sep } from 'node:path';

const ignored = /(^|\/)(node_modules|build|data|test-results|\.[^/]+)(\/|$)/;
const folders = '{shared,server,web,seeds,tests,scripts}';

/** Every source that people write, from the repository root (which must be the current folder). */
export function sourceFiles(): string[] {
  const found = globSync([`${folders}/**/*.{ts,svelte}`, '*.ts'], {
    exclude: (path) => ignored.test(path),
  });
  return found
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !ignored.test(path))
    .sort();
}
