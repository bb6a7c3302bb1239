import type { Feature } from '../../platform/feature.ts';
import { registerQuestionHiding } from './question.hiding.ts';
import { registerQuestionIndexing } from './question.index.ts';
import { registerQuestionSubjects } from './question.subjects.ts';
import { registerQuestionsToday } from './question.today.ts';
import { registerQuestionJobs } from './questions.jobs.ts';
import { questionsOperations } from './questions.operations.ts';

registerQuestionSubjects();
registerQuestionHiding();
registerQuestionIndexing();
registerQuestionsToday();
registerQuestionJobs();

export const questionsFeature: Feature = {
  name: 'questions',
  operations: { questions: questionsOperations },
};
