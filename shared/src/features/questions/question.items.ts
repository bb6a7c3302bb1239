/** What can hang on a learning question. */
export const itemKinds = [
  'helper',
  'feedback',
  'action',
  'experiment',
  'evidence',
  'outcome',
  'subQuestion',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const experimentStatuses = ['planned', 'running', 'done', 'stopped'] as const;
export type ExperimentStatus = (typeof experimentStatuses)[number];

export const outcomeTypes = ['insight', 'solution', 'method'] as const;
export type OutcomeType = (typeof outcomeTypes)[number];

/** What a message can become (the harvest ladder). */
export const harvestKinds = ['insight', 'question', 'action', 'resource'] as const;
export type HarvestKind = (typeof harvestKinds)[number];

/** The item that a harvest makes. */
export const harvestItem = {
  insight: 'outcome',
  question: 'subQuestion',
  action: 'action',
  resource: 'evidence',
} as const satisfies Record<HarvestKind, ItemKind>;

/** Items on one question, removed ones included. */
export const MAX_ITEMS = 500;

/** Characters of a field with room to tell something. */
export const TEXT_MAX = 4_000;
