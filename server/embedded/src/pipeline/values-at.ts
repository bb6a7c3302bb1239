/** All values at a path, entering arrays on the way and at the end. */
export function valuesAt(start: unknown, path: readonly string[]): unknown[] {
  const [segment, ...rest] = path;
  if (segment === undefined) return Array.isArray(start) ? start : [start];
  if (Array.isArray(start)) {
    const position = /^\d+$/.test(segment) ? valuesAt(start[Number(segment)], rest) : [];
    return [
      ...position,
      ...start.flatMap((element) => (isObject(element) ? valuesAt(element, path) : [])),
    ];
  }
  if (!isObject(start) || !Object.hasOwn(start, segment)) return [];
  return valuesAt(Reflect.get(start, segment), rest).filter((value) => value !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
