import type { Outcome } from './step.ts';

// The parts that we read of the JSON reports of vitest and Playwright.
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Counts a vitest run; a file that could not even be loaded is one failure. */
export function countVitest(report: VitestReport): Outcome {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return withSkipped(report.numPendingTests, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
  });
}

/** Counts a Playwright run; a test that only passes the second time has failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Outcome {
  return withSkipped(stats.skipped, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  });
}

/** Makes sure that a broken run never reads as a good one, nor an empty one as a run. */
export function distrust(counted: Outcome, exitCode: number): Outcome {
  if (counted.failed === 0 && exitCode !== 0) {
    return { ...counted, failed: 1, note: `ended with code ${exitCode}` };
  }
  if (counted.passed + counted.failed === 0)
    return { ...counted, failed: 1, note: 'found no tests' };
  return counted;
}

function withSkipped(skipped: number, counted: Outcome): Outcome {
  return skipped > 0 ? { ...counted, note: `${skipped} skipped` } : counted;
}
