import { homeOf, placeOf } from './place.ts';
import type { Area, Place } from './place.ts';
import { packageOf } from './resolve.ts';

const serverSide: Area[] = ['shared', 'embedded', 'platform', 'realtime', 'feature', 'server'];

// Which areas an area may import besides itself. An area that is missing may import everything.
const mayImport: Partial<Record<Area, Area[]>> = {
  shared: [],
  embedded: [],
  platform: ['shared', 'embedded', 'built'],
  realtime: ['shared', 'platform'],
  feature: ['shared', 'platform', 'realtime'],
  server: [...serverSide, 'built'],
  seeds: serverSide,
  routes: ['shared', 'web-feature', 'web-lib'],
  'web-feature': ['shared', 'web-lib'],
  'web-lib': ['shared'],
  web: ['shared', 'routes', 'web-feature', 'web-lib'],
};

const advice: Partial<Record<Area, string>> = {
  shared:
    'shared imports nothing of ours: it is the contract that both ends read. Move what both need into shared, or keep this code in server or web.',
  embedded:
    'The embedded store imports nothing of ours, so that it can be replaced by MongoDB. Pass what it needs as an argument.',
  platform:
    'platform knows no feature and no realtime: it imports shared and platform only. Let app.ts hand the feature in, or move this code into the feature.',
  realtime:
    'realtime knows no feature: it imports platform and shared only. Let the feature register itself with realtime.',
  feature:
    'A server feature imports other features through their index.ts, realtime, platform and shared; nothing else.',
  server: 'server imports server and shared; only server/src/main.ts may start the seeds.',
  seeds: 'seeds tell their story through the actions of server; they never import tests or web.',
  routes: 'A route composes lib/features and lib/ui; it imports the web folders and shared only.',
  'web-feature':
    'A feature of web imports lib/ui, lib/realtime, lib/i18n and shared. Let the route compose two features, or pass a snippet.',
  'web-lib':
    'lib/ui, lib/realtime and lib/i18n lie below the features: pass data and snippets in instead of importing upwards.',
  web: 'web knows the contract and the events, never server, seeds or tests. Ask through the API, or move pure rules to shared.',
};

const outsideOfShared = ['zod', '@orpc/contract'];

/** Why `from` may not import the file `to` (both from the repository root); null when it may. */
export function forbiddenArrow(from: string, to: string): string | null {
  const source = placeOf(from);
  const target = placeOf(to);
  if (isForeignModel(source, target)) {
    return 'A model file is private to its feature: use a function that the index.ts of that feature exports.';
  }
  if (isForeignInside(source, target)) {
    return `Import feature "${target.feature}" through its index.ts; export there the one function that you need.`;
  }
  if (isOtherWebFeature(source, target)) return advice['web-feature'] ?? null;
  return isAllowed(source, target) ? null : (advice[source.area] ?? null);
}

/** Why `from` may not import a package from outside; null when it may. */
export function forbiddenPackage(from: string, specifier: string): string | null {
  const source = placeOf(from);
  if (source.area !== 'shared' || from.endsWith('.test.ts')) return null;
  if (outsideOfShared.includes(packageOf(specifier))) return null;
  return 'shared runs in the browser and on the server: it imports zod and @orpc/contract only.';
}

function isAllowed(source: Place, target: Place): boolean {
  const allowed = mayImport[source.area];
  if (!allowed || source.area === target.area || allowed.includes(target.area)) return true;
  // The demo: the starting point of the server is the one place that may look upwards.
  return source.path === 'server/src/main.ts' && target.area === 'seeds';
}

function isForeignModel(source: Place, target: Place): boolean {
  return /\.model\.ts$/.test(target.path) && !source.path.startsWith(`${homeOf(target)}/`);
}

function isForeignInside(source: Place, target: Place): boolean {
  if (target.area !== 'feature' || target.isIndex || source.area === 'root') return false;
  if (!(mayImport[source.area]?.includes('feature') ?? true) && source.area !== 'feature') {
    return false;
  }
  return !(source.area === 'feature' && source.feature === target.feature);
}

function isOtherWebFeature(source: Place, target: Place): boolean {
  const both = source.area === 'web-feature' && target.area === 'web-feature';
  return both && source.feature !== target.feature;
}
