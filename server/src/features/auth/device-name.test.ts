import { describe, expect, it } from 'vitest';
import { deviceName, readDevice } from './device-name.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    ['Firefox op Windows', 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['Chrome op Linux', `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/140.0 Safari/537.36`],
    [
      'Edge op Windows',
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`,
    ],
    [
      'Safari op iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webkit} Version/18.0 Safari/604.1`,
    ],
    [
      'Chrome op iPad',
      `Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) ${webkit} CriOS/140.0 Safari/604.1`,
    ],
    [
      'Samsung Internet op Android',
      `Mozilla/5.0 (Linux; Android 15) ${webkit} SamsungBrowser/28.0 Chrome/130.0 Safari/537.36`,
    ],
    ['Chrome op ChromeOS', `Mozilla/5.0 (X11; CrOS x86_64) ${webkit} Chrome/140.0 Safari/537.36`],
    ['Safari op macOS', `Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) ${webkit} Safari/605.1`],
    ['Windows', 'something on Windows'],
    ['Onbekend apparaat', 'curl/8.0'],
    ['Onbekend apparaat', '<script>alert(1)</script>'],
  ])('is %s', (name, userAgent) => {
    expect(deviceName('nl', readDevice(userAgent))).toBe(name);
  });

  it('is in the language of the reader', () => {
    expect(deviceName('en', { browser: 'Firefox', system: 'Windows' })).toBe('Firefox on Windows');
    expect(deviceName('en', { browser: '', system: '' })).toBe('Unknown device');
  });
});
