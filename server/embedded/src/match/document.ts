export type Doc = Record<string, unknown>;

/** A plain object as `bson` deserializes an embedded document; arrays and BSON classes are not. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function isArray(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** Own field or `undefined`; inherited names such as `constructor` are missing fields. */
export function getField(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** Sets an own field, also for `__proto__`, which a plain assignment would turn into a prototype. */
export function setField(doc: Doc, name: string, value: unknown): void {
  if (name !== '__proto__') doc[name] = value;
  else
    Object.defineProperty(doc, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
}

/** Name of the first field, or undefined for an empty document. */
export function firstKey(doc: Doc): string | undefined {
  for (const key in doc) if (Object.hasOwn(doc, key)) return key;
  return undefined;
}

/** True for `{ $gt: 1 }` and the like: a document whose first field is an operator. */
export function isOperatorDoc(value: unknown): value is Doc {
  if (!isDoc(value)) return false;
  const first = firstKey(value);
  return first !== undefined && first.startsWith('$') && !isReference(first);
}

function isReference(name: string): boolean {
  return name === '$ref' || name === '$id' || name === '$db';
}
