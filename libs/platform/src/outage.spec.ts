import { describe, expect, it } from '@jest/globals';
import { isOutage } from './outage.js';

const withCode = (code: string) => Object.assign(new Error('told'), { code });

describe('an outage of the database', () => {
  it.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53100', '53300', '58030'])(
    'is told by %s',
    (code) => {
      expect(isOutage(withCode(code))).toBe(true);
      expect(
        isOutage(Object.assign(new Error('query failed'), { driverError: withCode(code) })),
      ).toBe(true);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
  ])('is told by the driver: %s', (message) => {
    expect(isOutage(new Error(message))).toBe(true);
  });

  it('is told by the last of several tries to connect', () => {
    expect(isOutage(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  });

  it.each(['23505', '42P01', '57014', '55P03', '40P01'])(
    'is not %s, which is about the statement',
    (code) => {
      expect(isOutage(withCode(code))).toBe(false);
    },
  );

  it('is nothing that was not thrown by a program', () => {
    expect(isOutage('Connection terminated')).toBe(false);
    expect(isOutage(undefined)).toBe(false);
  });
});
