import type { ESLint } from 'eslint';
import { explainedCast } from './explained-cast.ts';
import { fileNames } from './file-names.ts';
import { functionLength } from './function-length.ts';
import { importArrows } from './import-arrows.ts';

/** The rules of this repository that no published plugin has. */
export const leerkring: ESLint.Plugin = {
  rules: {
    'explained-cast': explainedCast,
    'file-names': fileNames,
    'function-length': functionLength,
    'import-arrows': importArrows,
  },
};
