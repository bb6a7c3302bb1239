import { expect, test } from 'vitest';
import { errorText, reasonsWithText } from './error-texts.ts';
import { AppError, errorCodes, isRetryable } from './errors.ts';

test('both languages have a sentence for the same reasons', () => {
  expect(reasonsWithText.en.toSorted()).toEqual(reasonsWithText.nl.toSorted());
});

test('a known reason speaks before its code, an unknown one falls back', () => {
  expect(errorText('en', 'invalid', 'password.short')).toContain('12 characters');
  expect(errorText('nl', 'invalid', '__proto__')).toBe(errorText('nl', 'invalid'));
});

test('only trouble that passes is tried again', () => {
  const retryable = Object.keys(errorCodes).filter(isRetryable).toSorted();
  expect(retryable).toEqual(['busy', 'rate_limited', 'storage_full', 'unavailable']);
  expect(new AppError('busy').message).toBe('busy');
});
