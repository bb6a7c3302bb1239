import { basename, dirname } from 'node:path/posix';

export type Area =
  | 'shared'
  | 'embedded'
  | 'platform'
  | 'realtime'
  | 'feature'
  | 'server'
  | 'seeds'
  | 'tests'
  | 'routes'
  | 'web-feature'
  | 'web-lib'
  | 'web'
  | 'built'
  | 'root';

export type Place = { path: string; area: Area; feature: string; isIndex: boolean };

const areas: [RegExp, Area][] = [
  [/^shared\//, 'shared'],
  [/^server\/embedded\//, 'embedded'],
  [/^server\/src\/platform\//, 'platform'],
  [/^server\/src\/realtime\//, 'realtime'],
  [/^server\/src\/features\/([^/]+)/, 'feature'],
  [/^server\//, 'server'],
  [/^seeds\//, 'seeds'],
  [/^tests\//, 'tests'],
  [/^web\/build\//, 'built'],
  [/^web\/src\/routes\//, 'routes'],
  [/^web\/src\/lib\/features\/([^/]+)/, 'web-feature'],
  [/^web\/src\/lib\//, 'web-lib'],
  [/^web\//, 'web'],
];

/** Says where a file (path from the repository root, forward slashes) stands in the architecture. */
export function placeOf(path: string): Place {
  for (const [pattern, area] of areas) {
    const match = pattern.exec(path);
    if (match) return { path, area, feature: match[1] ?? '', isIndex: isIndex(path) };
  }
  return { path, area: 'root', feature: '', isIndex: isIndex(path) };
}

/** The folder that owns a file of a feature, whatever the depth: `server/src/features/chat`. */
export function homeOf(place: Place): string {
  if (place.area === 'feature') return `server/src/features/${place.feature}`;
  return dirname(place.path);
}

function isIndex(path: string): boolean {
  return /^index(\.[a-z]+)?$/.test(basename(path));
}
