import type { Locale } from '../../locale.ts';
import type { QuestionStatus } from './question.transitions.ts';

/** What people call the status of a learning question, on pages and in mail. */
export const questionStatusWords: Record<Locale, Record<QuestionStatus, string>> = {
  nl: {
    draft: 'Concept',
    submitted: 'Ingediend',
    inReview: 'Wordt aangescherpt',
    adopted: 'Vastgesteld',
    inProgress: 'Loopt',
    revised: 'Wordt herzien',
    answered: 'Beantwoord',
    embedded: 'Ingebed',
    parked: 'Geparkeerd',
  },
  en: {
    draft: 'Draft',
    submitted: 'Submitted',
    inReview: 'Being sharpened',
    adopted: 'Adopted',
    inProgress: 'In progress',
    revised: 'Being revised',
    answered: 'Answered',
    embedded: 'Embedded',
    parked: 'Parked',
  },
};
