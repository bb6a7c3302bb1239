import { practiceSections } from '@leerkring/shared/features/practices/practices.view.ts';
import { networkStates } from '@leerkring/shared/features/practices/practice-steps.ts';
import { withoutAddresses } from '@leerkring/shared/features/practices/privacy-hints.ts';
import { longToPlain } from '@leerkring/shared/long-text.ts';
import type { ClientSession } from 'mongoose';
import {
  indexText,
  registerIndexSource,
  type Audience,
  type IndexedText,
} from '../search/index.ts';
import { Fragment } from './fragment.model.ts';
import { Practice, type StoredPractice } from './practice.model.ts';
import { publicNames } from './public-names.ts';

/** Lets the practice be found as it is now, by whoever may read it now. */
export async function indexPractice(
  session: ClientSession,
  practice: StoredPractice,
): Promise<void> {
  await indexText(session, await indexedPractice(practice, session));
}

/** Says what search holds when its index is made anew. */
export function registerPracticeIndexing(): void {
  registerIndexSource('practice', async function* () {
    for await (const practice of Practice.find().lean().cursor()) {
      yield await indexedPractice(practice);
    }
  });
}

async function indexedPractice(
  practice: StoredPractice,
  session?: ClientSession,
): Promise<IndexedText> {
  const { _id, networkId, title, summary, texts, themes, state, authors } = practice;
  const agreed = await Fragment.find({ practiceId: _id, consent: 'given' })
    .session(session ?? null)
    .lean();
  const said = practiceSections.map((section) => longToPlain(texts[section]));
  const text = [summary, ...said, ...agreed.map((fragment) => fragment.text)].join('\n');
  // One text serves all who find it, so on a public page it is the one that everybody may read.
  const words = state === 'public' ? (await publicNames(practice, agreed)).text : withoutAddresses;
  return {
    ...{ subject: { kind: 'practice', id: _id }, networkId, audience: audienceOf(practice) },
    ...{ title: words(title), text: words(text), authorId: authors[0]?.personId ?? null },
    ...{ at: practice.updatedAt, extra: themes },
  };
}

function audienceOf({ state, networkId, authors, version }: StoredPractice): Audience {
  const own: Audience = [{ to: 'people', personIds: authors.map(({ personId }) => personId) }];
  if (version === 0) return own;
  if (state === 'public') return [{ to: 'network', networkId }, { to: 'public' }];
  if (networkStates.includes(state)) return [{ to: 'network', networkId }];
  return [...own, { to: 'runners', networkId }];
}
