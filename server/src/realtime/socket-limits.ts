import type { clientFrames } from '@leerkring/shared/features/chat/chat.events.ts';
import { clock } from '../platform/clock.ts';

/** At most so many within so many milliseconds; counts in steps of the whole window. */
export interface Ceiling {
  points: number;
  ms: number;
}

/** Per socket. Typing has its own, stricter ceiling per person and room. */
export const frameCeilings: Record<keyof typeof clientFrames, Ceiling> = {
  hello: { points: 5, ms: 60_000 },
  typing: { points: 10, ms: 3_000 },
  watch: { points: 20, ms: 10_000 },
  look: { points: 30, ms: 10_000 },
  beat: { points: 2, ms: 15_000 },
};

/** Everything together, known or not, may not come faster than this. */
export const unknownCeiling: Ceiling = { points: 100, ms: 10_000 };

/** Connections of one person: some tabs on two devices, each coming back after two restarts. */
export const knockCeiling: Ceiling = { points: 20, ms: 60_000 };

/** Counts uses by name; false when the ceiling of that name is reached. */
export function createCounter(now: () => number = clock.monotonicMs) {
  const windows = new Map<string, { until: number; used: number }>();
  return (name: string, { points, ms }: Ceiling): boolean => {
    const moment = now();
    const known = windows.get(name);
    const current = known && known.until > moment ? known : { until: moment + ms, used: 0 };
    if (windows.size > MAX_NAMES) forgetPast(windows, moment);
    windows.set(name, current);
    current.used += 1;
    return current.used <= points;
  };
}

const MAX_NAMES = 10_000;

function forgetPast(windows: Map<string, { until: number }>, moment: number): void {
  for (const [name, { until }] of windows) if (until <= moment) windows.delete(name);
}
