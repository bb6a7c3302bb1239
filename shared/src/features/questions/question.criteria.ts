import type { Locale } from '../../locale.ts';

/** What makes a good learning question (B2), in the order of the check list. */
export const criterionIds = [
  'own',
  'open',
  'noSolution',
  'schoolWide',
  'inTime',
  'evidence',
  'commitment',
  'sharing',
] as const;
export type CriterionId = (typeof criterionIds)[number];

export const criterionScores = ['met', 'partly', 'missing'] as const;
export type CriterionScore = (typeof criterionScores)[number];

/** The criteria as the writer and the facilitator read them. */
export const criterionTexts: Record<Locale, Record<CriterionId, string>> = {
  nl: {
    own: 'Het is onze eigen vraag en wij hebben er invloed op.',
    open: 'Het is een open vraag (hoe, wat, waardoor), geen ja/nee-vraag.',
    noSolution: 'Er zit geen oplossing in verstopt.',
    schoolWide: 'De vraag raakt de hele school of afdeling, niet alleen één les.',
    inTime: 'De vraag past binnen de looptijd van het netwerk.',
    evidence: 'We weten waaraan we merken dat we verder zijn.',
    commitment: 'We weten wie er in school mee doet en hoeveel tijd er is.',
    sharing: 'Anderen kunnen van ons antwoord leren.',
  },
  en: {
    own: 'It is our own question and we can influence it.',
    open: 'It is an open question (how, what, why), not a yes/no question.',
    noSolution: 'No solution is hidden in it.',
    schoolWide: 'The question touches the whole school or department, not just one lesson.',
    inTime: 'The question fits within the time of the network.',
    evidence: 'We know how we will notice that we have come further.',
    commitment: 'We know who at school takes part and how much time there is.',
    sharing: 'Others can learn from our answer.',
  },
};
