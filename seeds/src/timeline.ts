import { clock } from '@leerkring/server/platform/clock';
import { momentIn } from './amsterdam.ts';

/** Something that happens at one moment of the stories. */
export interface Deed {
  moment: Date;
  /** For the message of a failure. */
  what: string;
  /** Hears how far all moments were moved back, for dates that it mentions itself. */
  perform: (backMs: number) => Promise<unknown>;
}

/** A deed on a day and time in the Netherlands. */
export function deedOn(day: string, time: string, what: string, perform: Deed['perform']): Deed {
  return { moment: momentIn(day, time), what, perform };
}

/**
 * Does everything in the order of its moments, with the clock of the server at that moment; deeds
 * of one moment in the order given. On a day before the end of the stories all of them are moved
 * back by whole weeks, so that nothing is said in the future and a Thursday stays a Thursday.
 */
export async function liveThrough(deeds: Deed[]): Promise<void> {
  const now = clock.now();
  const offsetMs = now.getTime() - Date.now();
  const inOrder = deeds.toSorted((a, b) => a.moment.getTime() - b.moment.getTime());
  const backMs = weeksBack(inOrder.at(-1)?.moment ?? now, now);
  try {
    let reached = new Date(0);
    for (const deed of inOrder) {
      const moment = new Date(deed.moment.getTime() - backMs);
      // What takes a while at one moment ends after it: nothing that follows comes before that.
      if (moment > reached) clock.travelTo(moment);
      await happen(deed, backMs);
      reached = clock.now();
    }
  } finally {
    clock.travelTo(new Date(Date.now() + offsetMs));
  }
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

function weeksBack(end: Date, now: Date): number {
  const weeks = Math.ceil((end.getTime() - now.getTime()) / WEEK_MS);
  return Math.max(0, weeks) * WEEK_MS;
}

async function happen({ what, perform }: Deed, backMs: number): Promise<void> {
  const at = clock.now().toISOString();
  try {
    await perform(backMs);
  } catch (error) {
    throw new Error(`The story stops at ${at}: ${what}`, { cause: error });
  }
}
