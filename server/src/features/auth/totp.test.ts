import { describe, expect, it } from 'vitest';
import { acceptedStep, keyUri, readableKey } from './totp.ts';

// The key and the codes of RFC 6238, appendix B, cut to the six digits that apps show.
const key = new TextEncoder().encode('12345678901234567890');
const at = (seconds: number) => ({ at: new Date(seconds * 1_000), lastStep: 0 });

describe('acceptedStep', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('knows the code of second %i', (seconds, code) => {
    expect(acceptedStep(key, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('takes a code one step early or late, not two', () => {
    const code = '005924';
    const step = Math.floor(1_234_567_890 / 30);
    expect(acceptedStep(key, code, at((step - 1) * 30))).toBe(step);
    expect(acceptedStep(key, code, at((step + 1) * 30))).toBe(step);
    expect(acceptedStep(key, code, at((step - 2) * 30))).toBeUndefined();
    expect(acceptedStep(key, code, at((step + 2) * 30))).toBeUndefined();
  });

  it('takes no step that was used', () => {
    const moment = new Date(1_234_567_890_000);
    const step = Math.floor(1_234_567_890 / 30);
    expect(acceptedStep(key, '005924', { at: moment, lastStep: step - 1 })).toBe(step);
    expect(acceptedStep(key, '005924', { at: moment, lastStep: step })).toBeUndefined();
  });

  it.each(['', '00592', '0059244', '00592a', ' 005924', '００５９２４'])('takes no %j', (code) => {
    expect(acceptedStep(key, code, at(1_234_567_890))).toBeUndefined();
  });
});

describe('what the app gets', () => {
  it('is a link with issuer, account and key', () => {
    const uri = new URL(keyUri(key, 'noor@school.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(uri.searchParams.get('issuer')).toBe('Leerkring');
    expect(decodeURIComponent(uri.pathname)).toContain('noor@school.example');
  });

  it('can be typed over in groups of four', () => {
    expect(readableKey(key)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  });
});
