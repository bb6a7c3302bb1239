import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawn } from './icon-plugin.ts';

test('an icon of the package becomes a fixed drawing that takes attributes', async () => {
  const id = fileURLToPath(import.meta.resolve('@lucide/svelte/icons/ellipsis')).replace(
    /\.js$/,
    '.svelte',
  );
  const source = drawn(await readFile(id, 'utf8'), id);
  expect(source).toContain('viewBox="0 0 24 24"');
  expect(source).toContain('{...props}><circle cx="12" cy="12" r="1" />');
  expect(source.match(/<circle/g)).toHaveLength(3);
});

test('an icon that is made otherwise is noticed while building', () => {
  expect(() => drawn('<svg />', 'x.svelte')).toThrow('x.svelte');
});
