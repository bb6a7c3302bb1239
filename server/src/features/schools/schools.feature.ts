import type { Feature } from '../../platform/feature.ts';
import { schoolsOperations } from './schools.operations.ts';

export const schoolsFeature: Feature = {
  name: 'schools',
  operations: { schools: schoolsOperations },
};
