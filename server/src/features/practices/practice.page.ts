import {
  privacyHints,
  type PrivacyHint,
} from '@leerkring/shared/features/practices/privacy-hints.ts';
import {
  stepsFor,
  type PracticeFacts,
} from '@leerkring/shared/features/practices/practices.policy.ts';
import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { subjectKey, type SubjectKey } from '@leerkring/shared/subject.ts';
import { may } from '../../platform/authorize.ts';
import { lookAtSubjects, type SubjectLine } from '../../platform/subjects.ts';
import { filesOf } from '../files/index.ts';
import type { StoredFragment } from './fragment.model.ts';
import type { StoredMaterial } from './material.model.ts';
import { presentPlace } from './material.presenter.ts';
import { namesFor, type Names } from './names.ts';
import type { AccessedPractice } from './practice.access.ts';
import type { PracticeAuthor, StoredPractice } from './practice.model.ts';
import { leftOut, missingFor, type Surroundings } from './practice.needs.ts';
import { fileIdsIn, plainOf } from './practice.plain.ts';
import { presentPracticeCard } from './practice.presenter.ts';
import { peopleInStory, presentStory, storyOf, type PracticeStory } from './practice.story.ts';
import { surroundingsOf } from './practice.surroundings.ts';
import { publicPathOf } from './practices.subjects.ts';
import { schoolsSpokenFor } from './school-voice.ts';

/** Everything about one good practice, as this reader sees it. */
export async function presentPracticePage(
  actor: Actor,
  accessed: AccessedPractice,
): Promise<PracticePage> {
  const { practice, network, facts } = accessed;
  const [around, story, files] = await Promise.all([
    surroundingsOf(practice),
    storyOf(practice._id),
    filesOf(fileIdsIn(practice.texts)),
  ]);
  const [names, spokenFor, lines] = await Promise.all([
    namesAround(around, story),
    schoolsSpokenFor(actor),
    linesFor(actor, around),
  ]);
  return {
    ...presentPracticeCard(actor, practice, names),
    ...presentStory(actor, story, names),
    network: presentPlace(network),
    texts: practice.texts,
    files: [...files.values()],
    materials: around.materials.map(presentMaterial),
    authorDetails: practice.authors.map((author) => presentAuthor(actor, author, names, spokenFor)),
    fragments: around.fragments.map((one) => presentFragment(actor, one, names, lines)),
    source: presentSource(practice, lines),
    round: practice.round,
    checks: practice.checks?.ticked ?? [],
    hints: hintsIn(practice),
    leftOut: leftOut(around.fragments).filter(({ text }) => text !== '').length,
    publicPath: practice.state === 'public' ? publicPathOf(practice) : null,
    isHidden: practice.hiddenFrom !== null,
    steps: stepsFor(actor, facts).map((step) => ({ step, missing: missingNow(around, step) })),
    can: abilitiesOf(actor, facts),
  };
}

function abilitiesOf(actor: Actor, facts: PracticeFacts): PracticePage['can'] {
  return {
    edit: may(actor, 'practice.edit', facts),
    review: may(actor, 'practice.review', facts),
    quote: may(actor, 'practice.quote', facts),
    discard: may(actor, 'practice.discard', facts),
  };
}

function presentMaterial({ _id: id, title, licence, notForPupils }: StoredMaterial) {
  return { id, title, licence, notForPupils };
}

async function namesAround(
  { practice, fragments }: Surroundings,
  story: PracticeStory,
): Promise<Names> {
  const makers = [...practice.authors, ...fragments];
  const people = [...makers.map(({ personId }) => personId), ...peopleInStory(story)];
  return namesFor(
    people,
    makers.map(({ schoolId }) => schoolId),
  );
}

function hintsIn(practice: StoredPractice): PrivacyHint[] {
  return privacyHints(plainOf(practice));
}

function missingNow(around: Surroundings, step: Parameters<typeof missingFor>[0]) {
  const checks = around.practice.checks?.ticked ?? [];
  return missingFor(step, around, { note: '', checks, leaveOut: false });
}

type Lines = Map<SubjectKey, SubjectLine>;

async function linesFor(actor: Actor, { practice, fragments }: Surroundings): Promise<Lines> {
  const standing = fragments.filter(({ text }) => text !== '');
  const refs = [...standing, practice].flatMap(({ source }) => source ?? []);
  return lookAtSubjects(actor, refs);
}

function presentSource({ source }: StoredPractice, lines: Lines) {
  const line = source && lines.get(subjectKey(source));
  return line ? { kind: line.kind, title: line.title, path: line.path } : null;
}

function presentAuthor(
  actor: Actor,
  { personId, schoolId, showName, showSchool }: PracticeAuthor,
  names: Names,
  spokenFor: Set<Id>,
) {
  const school = names.school(schoolId);
  const canAgree = schoolId !== null && spokenFor.has(schoolId);
  return {
    ...{ person: names.person(personId), showName },
    school: school && { ...school, showSchool: showSchool !== null, canAgree },
    isMe: actor.kind === 'user' && actor.id === personId,
  };
}

/** What was refused or taken back shows that it was there, and nothing else. */
function presentFragment(actor: Actor, fragment: StoredFragment, names: Names, lines: Lines) {
  const { _id: id, place, consent, text, personId, schoolId, source } = fragment;
  const isGone = consent === 'refused' || consent === 'withdrawn';
  const line = lines.get(subjectKey(source));
  return {
    ...{ id, place, consent, at: (fragment.answeredAt ?? fragment.at).toISOString() },
    text: isGone ? null : text,
    person: isGone ? null : names.person(personId),
    school: isGone ? null : names.school(schoolId),
    source: isGone || !line ? null : { title: line.title, path: line.path },
    isMine: actor.kind === 'user' && actor.id === personId,
  };
}
