import type { Locale } from '@leerkring/shared/locale.ts';

export interface Device {
  browser: string;
  system: string;
}

/** What a user agent says about itself, as far as a person would recognise it; '' when unknown. */
export function readDevice(userAgent: string): Device {
  return { browser: firstMatch(browsers, userAgent), system: firstMatch(systems, userAgent) };
}

/** A device in words: "Firefox op Windows". */
export function deviceName(locale: Locale, { browser, system }: Device): string {
  const { on, unknown } = words[locale];
  return browser && system ? `${browser} ${on} ${system}` : browser || system || unknown;
}

const words = {
  nl: { on: 'op', unknown: 'Onbekend apparaat' },
  en: { on: 'on', unknown: 'Unknown device' },
};

type Named = readonly [pattern: RegExp, name: string];

// Nearly every browser also claims to be Chrome and Safari, so the order decides.
const browsers: Named[] = [
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: Named[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

function firstMatch(named: Named[], text: string): string {
  return named.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}
