import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig, useConfig } from '../../platform/config.ts';
import { log } from '../../platform/log.ts';
import { noteFailure } from './spray-alarm.ts';

beforeEach(() => {
  useConfig(readConfig({ SECRET: 'qkz8Vh2Lw0tRxYpB4nMdGjE7cAaUsF61' }));
  vi.spyOn(log, 'warn').mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

describe('xA4: the alarm for one password on many accounts', () => {
  it('is silent for one account, however often', () => {
    for (let nr = 0; nr < 500; nr += 1) noteFailure('noor@school.example');
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('goes off at the hundredth account, once, without naming any', () => {
    for (let nr = 0; nr < 150; nr += 1) noteFailure(`person-${nr}@school.example`);
    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(vi.mocked(log.warn).mock.calls)).not.toContain('school.example');
  });
});
