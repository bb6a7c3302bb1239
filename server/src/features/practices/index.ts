import { registerPracticesToday } from './practice.today.ts';
import { registerMaterialIndexing } from './material.changing.ts';
import { registerPracticeIndexing } from './practice.indexing.ts';
import { registerPracticeReports } from './practices.hiding.ts';
import { registerPracticeSubjects } from './practices.subjects.ts';

export { answerConsent } from './consent.actions.ts';
export { quoteFragment } from './fragment.actions.ts';
export { listOwnFragments } from './fragment.listing.ts';
export { adaptMaterial, addVersion, bringMaterial, type BringInput } from './material.actions.ts';
export { fetchMaterial, noteMaterial } from './material.fetching.ts';
export { labelMaterial, removeMaterial, restoreMaterial } from './material.keeping.ts';
export {
  createPractice,
  editPractice,
  type NewPractice,
  type PracticeInput,
} from './practice.actions.ts';
export { movePractice, type StepInput } from './practice.moving.ts';
export { reviewPractice, setAuthors, showOwnName, showSchool } from './practice.people.ts';
export { practicesFeature } from './practices.feature.ts';

registerPracticeSubjects();
registerPracticeReports();
registerPracticesToday();
registerMaterialIndexing();
registerPracticeIndexing();
