import EyeOff from '@lucide/svelte/icons/eye-off';
import Flag from '@lucide/svelte/icons/flag';
import { createContext } from 'svelte';
import type { MenuEntry } from '#lib/ui/menu.ts';
import { provideWhyHidden, type Reportable } from '#lib/ui/why-hidden.ts';

export interface ReportingParts {
  meId: () => string;
  /** Whether the reader runs the place where the thing stands. */
  mayHide: () => boolean;
  /** Who hears of a report from here: in a network those who run it. */
  handlers: 'facilitators' | 'platform';
  words: { report: string; hide: string };
}

/** What is being reported or hidden on this page; its dialogs come when they are needed. */
export class Reporting {
  asked = $state.raw<{ thing: Reportable; to: 'report' | 'hide' | 'hidden' } | undefined>();
  #parts: ReportingParts;

  get handlers(): ReportingParts['handlers'] {
    return this.#parts.handlers;
  }

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

  /** Why something is hidden: for its author and for who may restore it. */
  whyHidden(thing: Reportable): (() => void) | undefined {
    const { meId, mayHide } = this.#parts;
    if (thing.authorId !== meId() && !mayHide()) return undefined;
    return () => (this.asked = { thing, to: 'hidden' });
  }
}

const [useReporting, setReporting] = createContext<Reporting>();
export { useReporting };

/** For the pages below this place. */
export function provideReporting(reporting: Reporting): Reporting {
  provideWhyHidden((thing) => reporting.whyHidden(thing));
  return setReporting(reporting);
}
