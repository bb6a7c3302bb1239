/** One of the things that a person can choose by looking for it. */
export interface Choice {
  id: string;
  label: string;
  /** What tells it from others of that name. */
  note?: string;
}
