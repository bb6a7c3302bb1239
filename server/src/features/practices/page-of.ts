/** A page out of one entry more than asked for; `next` continues behind its last entry. */
export function pageFrom<T>(found: T[], limit: number, cursorOf: (last: T) => string) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorOf(last) : null };
}
