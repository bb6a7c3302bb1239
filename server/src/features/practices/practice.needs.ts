import { licences } from '@leerkring/shared/features/practices/licences.ts';
import {
  practiceSteps,
  publicChecks,
  type PracticeStepId,
  type PublicCheck,
  type StepNeed,
} from '@leerkring/shared/features/practices/practice-steps.ts';
import { hasAddress } from '@leerkring/shared/features/practices/privacy-hints.ts';
import { isBlank } from '@leerkring/shared/clean-text.ts';
import { longToPlain } from '@leerkring/shared/long-text.ts';
import type { StoredFragment } from './fragment.model.ts';
import type { StoredMaterial } from './material.model.ts';
import { plainOf } from './practice.plain.ts';
import type { StoredPractice } from './practice.model.ts';

/** What is looked at before a step: the practice with everything around it. */
export interface Surroundings {
  practice: StoredPractice;
  fragments: StoredFragment[];
  materials: StoredMaterial[];
  /** How many peers wrote something in this round. */
  reviews: number;
}

/** What the one who takes the step says with it. */
export interface StepWords {
  note: string;
  checks: PublicCheck[];
  leaveOut: boolean;
}

/** What is still missing for a step, in the order in which the table names it. */
export function missingFor(
  step: PracticeStepId,
  around: Surroundings,
  words: StepWords,
): StepNeed[] {
  return practiceSteps[step].needs.filter((need) => !isMet[need](around, words));
}

/** The fragments whose contributor did not say yes: they stay behind when the rest goes public. */
export function leftOut(fragments: StoredFragment[]): StoredFragment[] {
  return fragments.filter(({ consent }) => consent !== 'given');
}

const isMet: Record<StepNeed, (around: Surroundings, words: StepWords) => boolean> = {
  complete: ({ practice }) => isComplete(practice),
  reviewed: ({ reviews }) => reviews > 0,
  note: (_around, { note }) => note !== '',
  checks: (_around, { checks }) => publicChecks.every((check) => checks.includes(check)),
  openLicence: ({ practice }) => licences[practice.licence].open,
  noPupilMaterial: ({ materials }) => !materials.some(({ notForPupils }) => notForPupils),
  openMaterial: ({ practice, materials }) =>
    materials.length === practice.materialIds.length &&
    materials.every(({ licence, removed }) => licences[licence].open && !removed),
  noAddresses: ({ practice }) => !hasAddress(plainOf(practice)),
  noUnagreedWords: ({ practice, fragments }) => !holdsWordsOf(practice, leftOut(fragments)),
  leaveOut: ({ fragments }, words) =>
    words.leaveOut || !leftOut(fragments).some(({ consent }) => consent === 'asked'),
};

function isComplete({ title, summary, texts }: StoredPractice): boolean {
  const { context, approach, result } = texts;
  const written = [title, summary, ...[context, approach, result].map(longToPlain)];
  return written.every((text) => !isBlank(text));
}

/** Words that nobody agreed to may not stand in the running text either. */
function holdsWordsOf(practice: StoredPractice, fragments: StoredFragment[]): boolean {
  const said = folded(plainOf(practice));
  return fragments.some(({ text }) => text !== '' && said.includes(folded(text)));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
