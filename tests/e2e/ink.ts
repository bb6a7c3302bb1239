import { inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;

/**
 * How much of a PNG is drawn, from 0 to 1: a browser stores each row as the difference with its
 * neighbours, so that an even area is all zeros.
 */
export function inkOf(png: Buffer): number {
  const rows = inflateSync(Buffer.concat(imageData(png)));
  return rows.filter((byte) => byte !== 0).length / rows.length;
}

function imageData(png: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}
