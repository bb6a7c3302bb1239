import type { ReportableKind } from '@leerkring/shared/features/moderation/moderation.view.ts';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Flag from '@lucide/svelte/icons/flag';
import { createContext } from 'svelte';
import type { MenuEntry } from '#lib/ui/menu.ts';

/** Something that somebody wrote or showed. */
export interface Reportable {
  kind: ReportableKind;
  id: string;
  authorId: string | null;
}

export interface ReportingParts {
  meId: () => string;
  /** Whether the reader runs the place where the thing stands. */
  mayHide: () => boolean;
  words: { report: string; hide: string };
}

/** What is being reported or hidden on this page; its dialogs come when they are needed. */
export class Reporting {
  asked = $state.raw<{ thing: Reportable; to: 'report' | 'hide' } | undefined>();
  #parts: ReportingParts;

  constructor(parts: ReportingParts) {
    this.#parts = parts;
  }

  /** The lines for a menu of the thing: nobody reports their own words. */
  entries(thing: Reportable): MenuEntry[] {
    const { meId, mayHide, words } = this.#parts;
    const isOwn = thing.authorId === meId();
    const ask = (to: 'report' | 'hide') => () => (this.asked = { thing, to });
    return [
      ...(isOwn ? [] : [{ label: words.report, icon: Flag, onselect: ask('report') }]),
      ...(mayHide() ? [{ label: words.hide, icon: EyeOff, onselect: ask('hide') }] : []),
    ];
  }
}

const [useReporting, provideReporting] = createContext<Reporting>();
export { provideReporting, useReporting };
