import { dirname, join } from 'node:path/posix';

const folders: Record<string, string> = {
  shared: 'shared/src',
  server: 'server/src',
  embedded: 'server/embedded/src',
  seeds: 'seeds/src',
  tests: 'tests',
  web: 'web/src',
};

/**
 * Turns an import into a path from the repository root, or null when it is a package from outside.
 * `from` is the importing file, seen from the repository root.
 */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  if (/^[#$]lib(\/|$)/.test(specifier)) return `web/src/lib${specifier.slice(4)}`;
  const ours = /^@leerkring\/([a-z]+)(?:\/(.+))?$/.exec(specifier);
  return ours ? resolveWorkspace(ours[1] ?? '', ours[2]) : null;
}

/** The package an outside import comes from: `@orpc/contract/x` is `@orpc/contract`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

// Follows the `exports` of the workspaces: a bare name and `features/<f>` mean the index file.
function resolveWorkspace(workspace: string, rest: string | undefined): string {
  const folder = folders[workspace] ?? workspace;
  if (!rest) return `${folder}/index.ts`;
  if (workspace === 'server' && /^features\/[^/]+$/.test(rest)) return `${folder}/${rest}/index.ts`;
  return `${folder}/${rest}`;
}
