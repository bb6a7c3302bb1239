export { createSchool, type SchoolInput } from './school.actions.ts';
export { findSchools } from './school.reading.ts';
export { schoolsFeature } from './schools.feature.ts';
