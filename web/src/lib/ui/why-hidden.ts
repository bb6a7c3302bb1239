import type { ReportableKind } from '@leerkring/shared/features/moderation/moderation.view.ts';
import { getContext, setContext } from 'svelte';

/** Something that somebody wrote or showed. */
export interface Reportable {
  kind: ReportableKind;
  id: string;
  authorId: string | null;
}

/** How this reader sees why a thing is hidden; nothing for who may not know. */
export type WhyHidden = (thing: Reportable) => (() => void) | undefined;

const KEY = Symbol('why-hidden');

/** For the pages below this place. */
export function provideWhyHidden(why: WhyHidden): void {
  setContext(KEY, why);
}

export function useWhyHidden(): WhyHidden {
  return getContext<WhyHidden | undefined>(KEY) ?? (() => undefined);
}
