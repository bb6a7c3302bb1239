import { cleanText, isBlank } from '@leerkring/shared/plain-text.ts';
import { extensionOf } from './file-kind.ts';

const MAX_LENGTH = 120;
// Slashes part folders; the rest cannot stand in names everywhere.
const UNFIT = /[<>:"|?*\u0000-\u001f]/g;
// Browsers write these characters of a name as such in a form.
const IN_FORM = /%(22|0d|0a)/gi;

/** A name as it may stand on screens and disks: no folders, no tricks, at most 120 characters. */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = cleanText(last).replace(IN_FORM, '').replace(UNFIT, '').replace(/\s+/g, ' ');
  const extension = extensionOf(name).slice(0, 10);
  const base = (extension ? name.slice(0, -extension.length - 1) : name).replace(/^\.+/, '');
  const shown = isBlank(base) ? 'bestand' : base.trim();
  const short = [...shown].slice(0, MAX_LENGTH - extension.length - 1).join('');
  return extension ? `${short}.${extension}` : short;
}

/** The same name for another kind of file. */
export function withExtension(name: string, extension: string): string {
  const old = extensionOf(name);
  return `${old ? name.slice(0, -old.length - 1) : name}.${extension}`;
}

/** The header that names a download (RFC 6266): plain letters for old readers, all for others. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}
