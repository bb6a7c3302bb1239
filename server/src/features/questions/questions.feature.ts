import type { Feature } from '../../platform/feature.ts';
import { registerQuestionSubjects } from './question.subjects.ts';
import { questionsOperations } from './questions.operations.ts';

registerQuestionSubjects();

export const questionsFeature: Feature = {
  name: 'questions',
  operations: { questions: questionsOperations },
};
