const HEX = /^[0-9a-f]{24}$/;

/** The stream of a room in an address, where only its digits stand; undefined for anything else. */
export function streamOf(kind: 'c' | 'd', digits: string | undefined): string | undefined {
  return digits && HEX.test(digits) ? `${kind}:${digits}` : undefined;
}

/** The message an address points at. */
export function messageNumber(url: URL): number | undefined {
  const r = Number(url.searchParams.get('bij'));
  return Number.isSafeInteger(r) && r > 0 ? r : undefined;
}
