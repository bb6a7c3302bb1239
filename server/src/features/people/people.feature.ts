import type { Feature } from '../../platform/feature.ts';
import { peopleOperations } from './people.operations.ts';
import { registerPersonIndexing } from './person.indexing.ts';
import { registerPersonSubjects } from './person.subjects.ts';
import { registerProfileHiding } from './profile-hiding.ts';
import { addPhotoRoute } from './people.routes.ts';

registerPersonSubjects();
registerPersonIndexing();
registerProfileHiding();

export const peopleFeature: Feature = {
  name: 'people',
  operations: { people: peopleOperations },
  addByteRoutes: addPhotoRoute,
};
