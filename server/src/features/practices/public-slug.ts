import { foldText } from '../../platform/fold.ts';
import type { StoredPractice } from './practice.model.ts';

const LONGEST = 50;

/** A readable address: words of the title, and the end of the id so that no two are the same. */
export function slugFor({ _id, title }: Pick<StoredPractice, '_id' | 'title'>): string {
  const words = foldText(title).match(/[a-z0-9]+/g) ?? [];
  const readable = words.join('-').slice(0, LONGEST).replace(/-$/, '');
  return [readable, _id.slice(-6)].filter((part) => part !== '').join('-');
}
