/** Most bytes of a long text as JSON. */
export const LONG_TEXT_MAX_BYTES = 100_000;

const MAX_OBJECTS = 12_000;
// Every step of nesting in the text is an object inside an array: two steps of JSON.
const MAX_STEPS = 28;

/** Whether a value is small and shallow enough to be read by a recursive schema. */
export function withinLongTextSize(value: unknown): boolean {
  return isShallow(value) && bytesOf(value) <= LONG_TEXT_MAX_BYTES;
}

function isShallow(root: unknown): boolean {
  let objects = 0;
  const waiting: [unknown, number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, steps] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (++objects > MAX_OBJECTS || steps > MAX_STEPS) return false;
    for (const child of Object.values(value)) waiting.push([child, steps + 1]);
  }
  return true;
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value) ?? '').length;
}
