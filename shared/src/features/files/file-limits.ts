/** 25 MB per file (xU10). */
export const FILE_MAX_BYTES = 25 * 1024 * 1024;
export const FILES_PER_MESSAGE = 10;
