import type { Feature } from '../../platform/feature.ts';
import { registerSchoolSubjects } from './school.subjects.ts';
import { schoolsOperations } from './schools.operations.ts';

registerSchoolSubjects();

export const schoolsFeature: Feature = {
  name: 'schools',
  operations: { schools: schoolsOperations },
};
