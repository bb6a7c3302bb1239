/** The address when a link may be followed (web and mail only), else undefined. */
export function safeHref(href: string): string | undefined {
  if (/[\u0000-\u0020\u007f-\u009f]/.test(href.trim())) return undefined;
  try {
    const url = new URL(href.trim());
    return safeProtocols.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const safeProtocols = new Set(['http:', 'https:', 'mailto:']);
