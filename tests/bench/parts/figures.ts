/** Durations in milliseconds, told as the figures one compares. */
export function quantiles(durations: number[]) {
  const sorted = Float64Array.from(durations).sort();
  const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** One line per figure, for people and for programs. */
export function tell(figure: Record<string, unknown>): void {
  console.log(JSON.stringify(figure));
}

export interface Loop {
  perSecond: number;
  failures: number;
  durations: number[];
}

/** `callers` callers, each asking again as soon as it was answered; the first second is warm-up. */
export async function closedLoop(
  callers: number,
  seconds: number,
  call: (caller: number) => Promise<boolean>,
): Promise<Loop> {
  const start = performance.now() + 1_000;
  const end = start + seconds * 1_000;
  const durations: number[] = [];
  let failures = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let now = performance.now(); now < end;) {
        const ok = await call(caller);
        const after = performance.now();
        if (!ok) failures++;
        else if (now >= start) durations.push(after - now);
        now = after;
      }
    }),
  );
  return { perSecond: Math.round(durations.length / seconds), failures, durations };
}
