/** Why somebody reports something. Apart from the schemas, so that a page can list them. */
export const reportReasons = [
  'pupilData',
  'hurtful',
  'confidential',
  'rights',
  'misplaced',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];
