import type { Feature } from '../../platform/feature.ts';
import { libraryOperations } from './library.operations.ts';
import { materialsOperations } from './materials.operations.ts';
import { practicesOperations } from './practices.operations.ts';
import { addPracticeRoutes } from './practices.routes.ts';

export const practicesFeature: Feature = {
  name: 'practices',
  operations: {
    library: libraryOperations,
    materials: materialsOperations,
    practices: practicesOperations,
  },
  addByteRoutes: addPracticeRoutes,
};
