import type { Locale } from '@leerkring/shared/locale.ts';

/** The one way from text to HTML: everything escaped, links only where a line is nothing else. */
export function mailHtml(text: string, locale: Locale): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map(paragraph)
    .join('\n');
  return `<!doctype html>
<html lang="${locale}"><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1b1b;background:#ffffff">
<div style="max-width:560px;margin:0 auto">
${paragraphs}
</div></body></html>
`;
}

function paragraph(text: string): string {
  return `<p>${text.split('\n').map(line).join('<br>\n')}</p>`;
}

function line(text: string): string {
  const escaped = escapeHtml(text);
  return /^https?:\/\/\S+$/.test(text) ? `<a href="${escaped}">${escaped}</a>` : escaped;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
