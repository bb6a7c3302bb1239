import { AppError } from '@leerkring/shared/errors.ts';
import sharp, { type Sharp } from 'sharp';

export interface MadeImage {
  content: Buffer;
  mime: string;
  extension: string;
  width: number;
  height: number;
}

const MAX_SIDE = 4_096;
const THUMBNAIL_SIDE = 480;
const PHOTO_SIDE = 256;

/** Opened images would stay in memory and hold on to files that we remove. */
sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes an image anew out of its pixels: nothing else that was in the file survives, no place, no
 * name of a camera, no hidden document (xU3, xU6). Throws `unsupported_file` with the reason
 * `file.image` when it cannot be read.
 */
export async function remakeImage(path: string, mime: string): Promise<MadeImage> {
  const isAnimated = mime === 'image/gif';
  const fitting = isAnimated ? opened(path, true) : opened(path, false).rotate();
  const image = fitting.resize({ width: MAX_SIDE, height: MAX_SIDE, ...inside });
  return made(outputs[mime] ?? webp, image);
}

/** A small version for in a conversation. */
export async function makeThumbnail(path: string): Promise<MadeImage> {
  const image = opened(path, false).rotate();
  return made(webp, image.resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, ...inside }));
}

/** The square in which a person is shown. */
export async function makePhoto(path: string): Promise<MadeImage> {
  const image = opened(path, false).rotate();
  return made(webp, image.resize({ width: PHOTO_SIDE, height: PHOTO_SIDE, fit: 'cover' }));
}

const inside = { fit: 'inside', withoutEnlargement: true } as const;

interface Output {
  mime: string;
  extension: string;
  encode: (image: Sharp) => Sharp;
}

const webp: Output = {
  mime: 'image/webp',
  extension: 'webp',
  encode: (image) => image.webp({ quality: 82 }),
};

const outputs: Record<string, Output> = {
  'image/jpeg': {
    mime: 'image/jpeg',
    extension: 'jpg',
    encode: (image) => image.jpeg({ quality: 86, mozjpeg: true }),
  },
  'image/png': { mime: 'image/png', extension: 'png', encode: (image) => image.png() },
  'image/webp': webp,
  'image/gif': webp,
};

function opened(path: string, animated: boolean): Sharp {
  return sharp(path, { animated, failOn: 'error', limitInputPixels: 80_000_000 }).timeout({
    seconds: 15,
  });
}

async function made({ mime, extension, encode }: Output, image: Sharp): Promise<MadeImage> {
  try {
    const { data, info } = await encode(image).toBuffer({ resolveWithObject: true });
    const height = info.pageHeight ?? info.height;
    return { content: data, mime, extension, width: info.width, height };
  } catch {
    // Whatever the library says of a broken image, it is the sender's file that is not right.
    throw new AppError('unsupported_file', { reason: 'file.image' });
  }
}
