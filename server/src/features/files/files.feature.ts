import type { Feature } from '../../platform/feature.ts';
import { registerFileJobs } from './files.jobs.ts';
import { filesOperations } from './files.operations.ts';
import { addFileRoutes } from './files.routes.ts';

registerFileJobs();

export const filesFeature: Feature = {
  name: 'files',
  operations: { files: filesOperations },
  addByteRoutes: addFileRoutes,
};
