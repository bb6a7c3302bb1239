let offsetMs = 0;

/** The only clock of the server: seeds and tests let it run at another moment. */
export const clock = {
  now: (): Date => new Date(Date.now() + offsetMs),
  /** Never jumps: for durations only. */
  monotonicMs: (): number => performance.now(),
  /** From now on it is this moment, and time runs on from there. */
  travelTo(moment: Date): void {
    offsetMs = moment.getTime() - Date.now();
  },
  reset(): void {
    offsetMs = 0;
  },
};
