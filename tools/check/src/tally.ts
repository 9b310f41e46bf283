/** How many checks of a run passed, failed or were left out. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/** The last line of a run: "12 passed, 0 failed", with ", 1 skipped" only when something was. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** A step without a report of its own, such as the linter, counts as one check. */
export function tallyOfExit(code: number | null): Tally {
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** What `jest --json` writes, as far as it is counted here. */
interface JestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not even be loaded has no tests to count, so it counts as one failure itself. */
export function tallyOfJest(report: unknown, code: number | null): Tally {
  if (!isJestReport(report)) return { ...NOTHING, failed: 1 };
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return neverSilent(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code === 0 && report.success,
  );
}

/** What Playwright's `json` reporter writes, as far as it is counted here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A test that passed only at its second try is counted as passed; an error outside any test as failed. */
export function tallyOfPlaywright(report: unknown, code: number | null): Tally {
  if (!isPlaywrightReport(report)) return { ...NOTHING, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return neverSilent(
    { passed: expected + flaky, failed: unexpected + report.errors.length, skipped },
    code === 0,
  );
}

/** A suite that ended badly, or ran nothing at all, must not look like one that passed. */
function neverSilent(tally: Tally, endedWell: boolean): Tally {
  const ranNothing = tally.passed + tally.failed === 0;
  if (tally.failed > 0 || (endedWell && !ranNothing)) return tally;
  return { ...tally, failed: 1 };
}

function isJestReport(report: unknown): report is JestReport {
  return has(report, [
    'numPassedTests',
    'numFailedTests',
    'numPendingTests',
    'numTodoTests',
    'testResults',
  ]);
}

function isPlaywrightReport(report: unknown): report is PlaywrightReport {
  if (!has(report, ['stats', 'errors'])) return false;
  return (
    has(report['stats'], ['expected', 'unexpected', 'flaky', 'skipped']) &&
    Array.isArray(report['errors'])
  );
}

function has(value: unknown, names: string[]): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}
