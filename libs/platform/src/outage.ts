const CODES_OF_NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
];
/** What the driver says without a code when a connection breaks or none can be had in time. */
const WORDS_OF_DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query runner already released|Query read timeout|Driver not Connected)/;

/**
 * PostgreSQL's classes: 08 connection, 53 no room or memory or connection left, 57P it is starting, stopping or was killed,
 * 58 a failure of its disk, 25006 it takes no writes now.
 */
const CODES_OF_POSTGRES = /^(08...|53...|57P0[1-5]|58...|25006)$/;

/**
 * True when the database cannot be reached or cannot take anything just now: nothing is wrong with what was asked, and asking
 * again in a moment helps. Whether a write had been committed before is not known then.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isOutage)) return true;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (CODES_OF_NETWORK.includes(code) || CODES_OF_POSTGRES.test(code)))
    return true;
  return WORDS_OF_DRIVER.test(error.message) || isOutage(driverError);
}
