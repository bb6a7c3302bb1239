export type Outcome = { passed: number; failed: number; note?: string; output?: string };

/**
 * One part of `npm test`. `cores` is how much of the machine it wants (1 or 2), `after` names the
 * steps that must have ended well before it starts.
 */
export type Step = {
  name: string;
  cores: 1 | 2;
  after?: string[];
  run: () => Promise<Outcome>;
};

export type Finished = Outcome & { name: string; seconds: number };
