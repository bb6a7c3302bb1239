import type { Locale } from '../../locale.ts';
import type { PracticeState } from './practice-steps.ts';

/** What people call the state of a good practice, on pages and in mail. */
export const practiceStateWords: Record<Locale, Record<PracticeState, string>> = {
  nl: {
    draft: 'Concept',
    submitted: 'Ingediend',
    peerReview: 'Meelezen',
    approved: 'Goedgekeurd',
    networkVisible: 'In het netwerk',
    publicRequested: 'Openbaar gevraagd',
    public: 'Openbaar',
    retired: 'Uit gebruik',
  },
  en: {
    draft: 'Draft',
    submitted: 'Submitted',
    peerReview: 'Peer review',
    approved: 'Approved',
    networkVisible: 'In the network',
    publicRequested: 'Public requested',
    public: 'Public',
    retired: 'Retired',
  },
};
