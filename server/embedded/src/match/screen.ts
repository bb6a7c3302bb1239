import { isArray, isDoc, type Doc } from './document.ts';

/** Whether the bytes of a document may match; those it refuses certainly do not. */
export type Screen = (bytes: Uint8Array) => boolean;

/**
 * What can be told of a filter without decoding a document: a text that it asks for stands in the
 * bytes as it is, or the document does not match. Undefined when the filter asks for no text.
 */
export function compileScreen(filter: Doc): Screen | undefined {
  const wanted = textsOf(filter).map((texts) => texts.map(encoded));
  if (wanted.length === 0) return undefined;
  return (bytes) => {
    const document = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return wanted.every((texts) => texts.some((text) => document.includes(text)));
  };
}

/** Per condition that only texts can meet, these texts. */
function textsOf(filter: Doc): string[][] {
  return Object.entries(filter).flatMap(([name, operand]) => {
    if (name === '$and' && isArray(operand)) return operand.filter(isDoc).flatMap(textsOf);
    if (name.startsWith('$')) return [];
    const texts = isDoc(operand) && isArray(operand.$in) ? operand.$in : [operand];
    return texts.length > 0 && texts.every(isText) ? [texts] : [];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** As BSON writes a text: its length, its bytes and an end mark. */
function encoded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32LE(bytes.length + 1);
  return Buffer.concat([length, bytes, Buffer.of(0)]);
}
