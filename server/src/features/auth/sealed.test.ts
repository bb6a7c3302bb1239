import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig, useConfig } from '../../platform/config.ts';
import { open, seal } from './sealed.ts';

const bytes = new Uint8Array([1, 2, 3, 250]);
const withSecret = (text: string) => useConfig(readConfig({ SECRET: text }));

beforeAll(() => withSecret('qkz8Vh2Lw0tRxYpB4nMdGjE7cAaUsF61'));

describe('a sealed key', () => {
  it('opens for its owner, and never looks the same', () => {
    const sealed = seal(bytes, 'noor');
    expect([...open(sealed, 'noor')]).toEqual([...bytes]);
    expect(seal(bytes, 'noor')).not.toBe(sealed);
  });

  it('does not open for another, when changed, or with another secret', () => {
    const sealed = seal(bytes, 'noor');
    const last = sealed.endsWith('A') ? 'B' : 'A';
    expect(() => open(sealed, 'tess')).toThrow();
    expect(() => open(`${last}${sealed.slice(1)}`, 'noor')).toThrow();
    withSecret('7uHd0PzLq3WmXcTnVb6RfYgK9sEjA2oI');
    expect(() => open(sealed, 'noor')).toThrow();
  });
});
