import { AppError } from '@leerkring/shared/errors.ts';
import { fileTypeFromFile } from 'file-type';
import { isPlainText } from './plain-text-check.ts';

export interface FileKind {
  /** What we say it is, whatever the sender said. */
  mime: string;
  /** Images are made anew; everything else is kept as it came. */
  isImage: boolean;
}

/**
 * What a file is, judged by its content; its name must agree. Throws `unsupported_file` with the
 * reason `file.type` for everything that is not on the list (xU2, xU8).
 */
export async function kindOfFile(path: string, name: string): Promise<FileKind> {
  const extension = extensionOf(name);
  const detected = await fileTypeFromFile(path);
  const mime = detected ? detected.mime : await textMime(path, extension);
  if (!mime || !extensionsOf[mime]?.includes(extension)) {
    throw new AppError('unsupported_file', { reason: 'file.type' });
  }
  return { mime, isImage: mime.startsWith('image/') };
}

export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Types with macros and active types (SVG, HTML, XML, scripts) are not here, nor are archives. */
const extensionsOf: Record<string, string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  [`${openDocument}.text`]: ['odt'],
  [`${openDocument}.spreadsheet`]: ['ods'],
  [`${openDocument}.presentation`]: ['odp'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'text/markdown': ['md'],
};

const textMimes: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
};

/** Text has no signature: it is what decodes as text and calls itself so. */
async function textMime(path: string, extension: string): Promise<string | undefined> {
  const mime = textMimes[extension];
  return mime && (await isPlainText(path)) ? mime : undefined;
}
