import { errorText, reasonsWithText } from '@leerkring/shared/error-texts.ts';
import type { FieldError } from '@leerkring/shared/errors.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import { z } from 'zod';

/** Which fields were refused and why, in the reader's language; at most twenty. */
export function fieldErrors(locale: Locale, data: unknown): FieldError[] {
  const issues = issuesOf(data);
  return issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: sentenceFor(locale, issue),
  }));
}

/** Whether the only thing wrong is a text beyond all measure (xS23). */
export function isTooLong(data: unknown): boolean {
  const issues = issuesOf(data);
  return issues.length > 0 && issues.every((issue) => tooLong.has(reasonOf(issue) ?? ''));
}

const tooLong = new Set(['message.long', 'longText.long']);

/** A feature names the reason of a refused field; whoever reads it gets the sentence. */
export function fieldInWords(locale: Locale, { path, message }: FieldError): FieldError {
  const isReason = reasonsWithText.nl.includes(message);
  return { path, message: isReason ? errorText(locale, 'invalid', message) : message };
}

const localeErrors = { nl: z.locales.nl().localeError, en: z.locales.en().localeError };

function sentenceFor(locale: Locale, issue: z.core.$ZodIssue): string {
  const reason = reasonOf(issue);
  if (reason) return errorText(locale, 'invalid', reason);
  if (issue.code === 'unrecognized_keys') return unknownKey[locale];
  if (issue.code === 'invalid_type') return wrongType[locale];
  if (issue.code === 'too_small' || issue.code === 'too_big') return wrongSize[locale](issue);
  // Without the input, so that the sentence cannot repeat it.
  const said = localeErrors[locale]({ ...issue, input: undefined });
  return typeof said === 'string' ? said : (said?.message ?? errorText(locale, 'invalid'));
}

/** Zod would name the unknown keys, which are input too. */
const unknownKey = {
  nl: 'Hier staat een veld dat we niet kennen.',
  en: 'There is a field here that we do not know.',
};

/** Zod would speak of the types of a programming language. */
const wrongType = {
  nl: 'Dit ontbreekt of heeft niet de juiste vorm.',
  en: 'This is missing or has the wrong form.',
};

type WrongSize = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** Zod would speak of strings and of signs of comparison. */
const wrongSize = {
  nl: (issue: WrongSize) => {
    const unit = issue.origin === 'string' ? ' tekens' : '';
    if (issue.code === 'too_big') return `Dit is te veel: hoogstens ${issue.maximum}${unit}.`;
    return isEmpty(issue) ? 'Vul dit in.' : `Dit is te weinig: minstens ${issue.minimum}${unit}.`;
  },
  en: (issue: WrongSize) => {
    const unit = issue.origin === 'string' ? ' characters' : '';
    if (issue.code === 'too_big') return `This is too much: at most ${issue.maximum}${unit}.`;
    return isEmpty(issue)
      ? 'Fill this in.'
      : `This is too little: at least ${issue.minimum}${unit}.`;
  },
};

function isEmpty(issue: z.core.$ZodIssueTooSmall): boolean {
  return issue.minimum === 1 && issue.origin !== 'number';
}

function reasonOf(issue: z.core.$ZodIssue): string | undefined {
  const reason: unknown = issue.code === 'custom' ? issue.params?.['reason'] : undefined;
  const candidate = typeof reason === 'string' ? reason : issue.message;
  return reasonsWithText.nl.includes(candidate) ? candidate : undefined;
}

function issuesOf(data: unknown): z.core.$ZodIssue[] {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return [];
  // oRPC hands on the issues of the schema as they are, and our schemas are all zod's.
  return Array.isArray(data.issues) ? (data.issues as z.core.$ZodIssue[]) : [];
}
