import { AppError } from '@leerkring/shared/errors.ts';
import { foldText } from '../../platform/fold.ts';
import { commonWords } from './common-words.ts';
import { oneForm } from './password-hash.ts';

/** Whose password it is to be: nobody may choose the own name or address. */
export interface PasswordOwner {
  email: string;
  givenName: string;
  familyName: string;
}

export type PasswordProblem = 'short' | 'long' | 'common' | 'personal';

/** Refuses what cannot be a password at all, before any work is done for it (xA2). */
export function refuseUnfit(password: string, path = 'password'): void {
  if (isLong(password)) refuse('long', path);
  if (password.includes('\0')) throw new AppError('invalid');
}

/** Refuses a new password with the reason that people can act on (xA3). */
export function refuseWeak(password: string, owner: PasswordOwner, path = 'password'): void {
  refuseUnfit(password, path);
  const problem = passwordProblem(password, owner);
  if (problem) refuse(problem, path);
}

/** What is wrong with a new password; undefined when nothing is. */
export function passwordProblem(
  password: string,
  owner: PasswordOwner,
): PasswordProblem | undefined {
  const text = oneForm(password);
  if (isLong(text)) return 'long';
  if ([...text].length < MIN_CHARACTERS) return 'short';
  if (isPersonal(text, owner)) return 'personal';
  return isCommon(text) ? 'common' : undefined;
}

const MIN_CHARACTERS = 12;
const MAX_BYTES = 256;

function isLong(password: string): boolean {
  return Buffer.byteLength(oneForm(password)) > MAX_BYTES;
}

function refuse(problem: PasswordProblem, path: string): never {
  const reason = `password.${problem}`;
  throw new AppError('invalid', { reason, fields: [{ path, message: reason }] });
}

function isPersonal(password: string, { email, givenName, familyName }: PasswordOwner): boolean {
  const local = email.split('@')[0] ?? '';
  const parts = [email, local, ...local.split(/[^\p{L}]+/u), givenName, familyName];
  const own = parts.flatMap(lettersOf).filter((part) => part.length >= 3);
  return readings(password).some((letters) => {
    const rest = without(letters, own);
    return rest.taken > 0 && without(rest.letters, commonWords).letters.length < MIN_OWN_LETTERS;
  });
}

function isCommon(password: string): boolean {
  if (new Set(password.toLowerCase()).size < 5) return true;
  const found = readings(password).some((letters) => {
    const rest = without(letters, commonWords);
    return rest.taken > 0 && rest.taken <= 3 && rest.letters.length < MIN_OWN_LETTERS;
  });
  return found || isRow(password) || /^[\d\s./-]+$/.test(password);
}

/** Fewer letters than this besides well-known words are no secret. */
const MIN_OWN_LETTERS = 4;

/** The letters of a password, read as they are and with digits and signs that stand for letters. */
function readings(password: string): string[] {
  const folded = foldText(password);
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [folded, spell(core, 'i'), spell(core, 'l')].flatMap(lettersOf);
}

const standsFor: Record<string, string> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function spell(text: string, one: string): string {
  return text.replace(/[0134578@$!]/g, (sign) => (sign === '1' ? one : (standsFor[sign] ?? sign)));
}

function lettersOf(text: string): string[] {
  const letters = foldText(text).replace(/[^\p{L}]/gu, '');
  return letters === '' ? [] : [letters];
}

/** The letters that remain, and how many different words were taken out; the longest go first. */
function without(letters: string, words: readonly string[]): { letters: string; taken: number } {
  const inside = words.filter((word) => letters.includes(word)).sort((a, b) => b.length - a.length);
  return inside.reduce(
    (rest, word) =>
      rest.letters.includes(word)
        ? { letters: rest.letters.replaceAll(word, ''), taken: rest.taken + 1 }
        : rest,
    { letters, taken: 0 },
  );
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '12345678901234567890',
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** Whether it is only keys that lie beside each other, such as qwertyuiop12. */
function isRow(password: string): boolean {
  const text = password.toLowerCase();
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const beside = pairs.filter((pair) => runs.some((run) => run.includes(pair)));
  return beside.length >= pairs.length * 0.75;
}
