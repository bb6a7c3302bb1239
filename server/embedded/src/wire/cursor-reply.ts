import { serialize, type Long } from 'bson';

export interface Batch {
  /** `firstBatch` for the command that opened the cursor, `nextBatch` for getMore. */
  field: 'firstBatch' | 'nextBatch';
  cursorId: Long;
  namespace: string;
  documents: readonly Uint8Array[];
}

/** `{ cursor: { <field>: [...], id, ns }, ok: 1 }` with the documents copied in as they are stored. */
export function encodeBatch(batch: Batch): Uint8Array {
  const tail = serialize({ id: batch.cursorId, ns: batch.namespace });
  const arrayBytes = arrayLength(batch.documents);
  const cursorBytes = 4 + 1 + batch.field.length + 1 + arrayBytes + tail.length - 4;
  const total = 4 + 1 + 'cursor\0'.length + cursorBytes + OK.length + 1;
  const out = Buffer.allocUnsafe(total);
  let at = out.writeInt32LE(total, 0);
  at = writeName(out, at, 0x03, 'cursor');
  at = out.writeInt32LE(cursorBytes, at);
  at = writeName(out, at, 0x04, batch.field);
  at = writeArray(out, at, batch.documents, arrayBytes);
  out.set(tail.subarray(4), at);
  out.set(OK, at + tail.length - 4);
  out[total - 1] = 0;
  return out;
}

const OK = serialize({ ok: 1 }).subarray(4, -1);

function writeName(out: Buffer, at: number, type: number, name: string): number {
  out[at] = type;
  const end = at + 1 + out.write(name, at + 1, 'latin1');
  out[end] = 0;
  return end + 1;
}

function writeArray(out: Buffer, start: number, documents: readonly Uint8Array[], size: number) {
  let at = out.writeInt32LE(size, start);
  documents.forEach((document, position) => {
    at = writeName(out, at, 0x03, String(position));
    out.set(document, at);
    at += document.length;
  });
  out[at] = 0;
  return at + 1;
}

function arrayLength(documents: readonly Uint8Array[]): number {
  let length = 5;
  documents.forEach((document, position) => {
    length += 2 + String(position).length + document.length;
  });
  return length;
}
