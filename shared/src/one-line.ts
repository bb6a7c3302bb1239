/**
 * A plain text on one line. What stood below or beside each other, lines and the cells of a table,
 * does not run together: a dot stands between.
 */
export function onOneLine(text: string): string {
  const parts = text.split(/\n| \| /).map((part) => part.replace(/\s+/g, ' ').trim());
  return parts.filter(Boolean).join(' · ');
}
