import { expect, it } from 'vitest';
import { packageOf, resolveImport } from './resolve.ts';

const file = 'web/src/lib/features/chat/Room.svelte';
const cases: [string, string | null][] = [
  ['./room.svelte.ts', 'web/src/lib/features/chat/room.svelte.ts'],
  ['../people/Person.svelte', 'web/src/lib/features/people/Person.svelte'],
  ['#lib/ui/Button.svelte', 'web/src/lib/ui/Button.svelte'],
  ['$lib/ui/Button.svelte', 'web/src/lib/ui/Button.svelte'],
  ['#library', null],
  ['@leerkring/shared', 'shared/src/index.ts'],
  ['@leerkring/shared/features/chat/chat.view.ts', 'shared/src/features/chat/chat.view.ts'],
  ['@leerkring/server/app', 'server/src/app'],
  ['@leerkring/server/features/chat', 'server/src/features/chat/index.ts'],
  ['@leerkring/embedded', 'server/embedded/src/index.ts'],
  ['svelte', null],
  ['node:fs', null],
];

it.each(cases)('resolves %s', (specifier, path) => {
  expect(resolveImport(file, specifier)).toBe(path);
});

it('names the package behind a deep import', () => {
  expect(packageOf('@orpc/contract/plugins')).toBe('@orpc/contract');
  expect(packageOf('zod/v4')).toBe('zod');
});
