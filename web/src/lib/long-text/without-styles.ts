/**
 * Pasted HTML without its style attributes: the content policy refuses them anyway, with a word in
 * the console for each. An editor on the web wraps all it copies in a `b` that its style makes
 * plain; without the style that would be bold.
 */
export function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    isPlainBold(tag) ? '<span>' : tag.replace(/\sstyle=("[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
  );
}

function isPlainBold(tag: string): boolean {
  return /^<b\s/i.test(tag) && /font-weight:\s*(normal|400)/i.test(tag);
}
