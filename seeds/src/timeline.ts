import { clock } from '@leerkring/server/platform/clock';
import { momentIn } from './amsterdam.ts';

/** Something that happens at one moment of the stories. */
export interface Deed {
  moment: Date;
  /** For the message of a failure. */
  what: string;
  perform: () => Promise<unknown>;
}

/** A deed on a day and time in the Netherlands. */
export function deedOn(day: string, time: string, what: string, perform: Deed['perform']): Deed {
  return { moment: momentIn(day, time), what, perform };
}

/**
 * Does everything in the order of its moments, with the clock of the server at that moment; deeds
 * of one moment in the order given. What lies in the future has not happened and is left out.
 */
export async function liveThrough(deeds: Deed[]): Promise<void> {
  const now = clock.now();
  const offsetMs = now.getTime() - Date.now();
  const past = deeds.filter(({ moment }) => moment <= now);
  try {
    let reached = new Date(0);
    for (const deed of past.sort((a, b) => a.moment.getTime() - b.moment.getTime())) {
      // What takes a while at one moment ends after it: nothing that follows comes before that.
      if (deed.moment > reached) clock.travelTo(deed.moment);
      await happen(deed);
      reached = clock.now();
    }
  } finally {
    clock.travelTo(new Date(Date.now() + offsetMs));
  }
}

async function happen({ moment, what, perform }: Deed): Promise<void> {
  try {
    await perform();
  } catch (error) {
    throw new Error(`The story stops at ${moment.toISOString()}: ${what}`, { cause: error });
  }
}
