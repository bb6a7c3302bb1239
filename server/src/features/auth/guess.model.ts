import { defineModel } from '../../platform/mongoose.ts';

export interface GuessRow {
  /** Keyed digest of what is guessed at, so that no addresses of strangers are kept. */
  _id: string;
  /** Tries since the last success or the last long silence. */
  tries: number;
  lastAt: Date;
  /** The next try is not looked at before this moment. */
  notBefore: Date;
  expiresAt: Date;
}

export const Guess = defineModel<GuessRow>({
  name: 'Guess',
  collection: 'guesses',
  fields: { tries: Number, lastAt: Date, notBefore: Date, expiresAt: Date },
  indexes: [{ keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
});
