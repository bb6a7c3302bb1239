import type { Feature } from '../../platform/feature.ts';
import { peopleOperations } from './people.operations.ts';
import { addPhotoRoute } from './people.routes.ts';

export const peopleFeature: Feature = {
  name: 'people',
  operations: { people: peopleOperations },
  addByteRoutes: addPhotoRoute,
};
