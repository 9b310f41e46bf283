import { describe, expect, it } from '@jest/globals';
import { closingLine, sum, tallyOfExit, tallyOfJest, tallyOfPlaywright } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const jest = (counts: Partial<Record<string, unknown>> = {}) => ({
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});
const playwright = (stats: Partial<Record<string, number>> = {}, errors: unknown[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('the closing line', () => {
  it('names what was skipped only when something was', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });

  it('adds up all steps', () => {
    const total = sum([
      tallyOfExit(0),
      tallyOfExit(1),
      tallyOfExit(null),
      { passed: 5, failed: 0, skipped: 1 },
    ]);
    expect(total).toEqual({ passed: 6, failed: 2, skipped: 1 });
  });
});

describe('the report of Jest', () => {
  it('counts tests', () => {
    const report = jest({
      numPassedTests: 7,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file('passed', 'passed')],
    });
    expect(tallyOfJest(report, 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  it('counts a file that could not be loaded as one failure, beside failed tests', () => {
    const testResults = [
      file('failed'),
      file('failed', 'passed', 'failed'),
      file('passed', 'passed'),
    ];
    const report = jest({ success: false, numPassedTests: 2, numFailedTests: 1, testResults });
    expect(tallyOfJest(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  it('counts a file whose tests passed but whose clean-up failed', () => {
    const report = jest({
      success: false,
      numPassedTests: 1,
      testResults: [file('failed', 'passed')],
    });
    expect(tallyOfJest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([
    ['crashed without a report', undefined, null],
    ['wrote something else', { stats: {} }, 0],
    ['ran nothing', jest(), 0],
    ['ended with an error after all tests had passed', jest({ numPassedTests: 0 }), 1],
  ])('counts a run that %s as failed', (_, report, code) => {
    expect(tallyOfJest(report, code).failed).toBe(1);
  });

  it('keeps what had passed when the run itself ended badly', () => {
    expect(tallyOfJest(jest({ numPassedTests: 9 }), 137)).toEqual({
      passed: 9,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('the report of Playwright', () => {
  it('counts tests, and those that needed a second try as passed', () => {
    const report = playwright({ expected: 4, flaky: 1, unexpected: 2, skipped: 3 });
    expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it.each([
    ['crashed without a report', undefined, null],
    ['found no test', playwright(), 0],
    ['skipped everything', playwright({ skipped: 4 }), 0],
    ['failed outside a test', playwright({}, [{ message: 'the site did not start' }]), 1],
  ])('counts a run that %s as failed', (_, report, code) => {
    expect(tallyOfPlaywright(report, code).failed).toBe(1);
  });
});
