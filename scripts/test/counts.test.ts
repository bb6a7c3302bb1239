import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, distrust } from './counts.ts';
import { lastLine, statusLine } from './status.ts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }),
});

describe('counting tests', () => {
  it('adds up passed, failed and files that did not load', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 0 };
    const testResults = [file('passed', 7), file('failed', 2), file('failed', 0)];
    expect(countVitest({ ...report, testResults })).toEqual({ passed: 7, failed: 3 });
  });

  it('counts a flaky browser test and an error outside tests as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({
      passed: 4,
      failed: 3,
      note: '2 skipped',
    });
  });

  it('does not believe a good count from a run that ended badly or had no tests', () => {
    expect(distrust({ passed: 3, failed: 0 }, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(distrust({ passed: 0, failed: 0 }, 0)).toMatchObject({
      failed: 1,
      note: 'found no tests',
    });
    expect(distrust({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
    expect(distrust({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('ends with the line that other programs read', () => {
    const finished = [
      { name: 'lint', seconds: 1, passed: 1, failed: 0 },
      { name: 'api', seconds: 60, passed: 40, failed: 2, note: '1 skipped' },
    ];
    expect(lastLine(finished)).toBe('41 passed, 2 failed');
    expect(finished.map(statusLine)).toEqual([
      'ok   lint         1.0 s  1 passed',
      'FAIL api         60.0 s  40 passed, 2 failed (1 skipped)',
    ]);
  });
});
