/** The format beside the question itself (B2); all plain text. */
export const formatFields = [
  'occasion',
  'tried',
  'desired',
  'involved',
  'firstStep',
  'askToNetwork',
] as const;
export type FormatField = (typeof formatFields)[number];

/** Characters of the question itself: one sentence. */
export const WORDING_MAX = 400;
