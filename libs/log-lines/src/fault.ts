import { scrub, withoutQuotes } from './scrub.js';

/** What a log line and the operators' page may say of an error. */
export interface Fault {
  name: string;
  message: string;
  /** SQLSTATE, a code of Node.js or of a mail server. */
  code?: string;
  /** Constraint of the database that refused. */
  constraint?: string;
  /** Where it was thrown: places in the code, one a line. */
  stack?: string;
}

interface Details {
  code?: unknown;
  severity?: unknown;
  constraint?: unknown;
}

/** Data errors of PostgreSQL (class 22) and parsers repeat the value that they refuse. */
function repeatsData(error: Error, { code, severity }: Details): boolean {
  if (error instanceof SyntaxError) return true;
  return severity !== undefined && typeof code === 'string' && code.startsWith('22');
}

/** An error without the data that was in it: never `detail`, `parameters` or `query`, which hold what people wrote. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: scrub(String(thrown)) };
  const details = thrown as Error & Details;
  const message = repeatsData(thrown, details) ? withoutQuotes(thrown.message) : thrown.message;
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    name: thrown.name === 'Error' ? thrown.constructor.name : thrown.name,
    message: scrub(message),
    ...(typeof details.code === 'string' && { code: scrub(details.code) }),
    ...(typeof details.constraint === 'string' && { constraint: details.constraint }),
    ...(frames && frames.length > 0 && { stack: scrub(frames.join('\n')) }),
  };
}

/** The same in one sentence, for a column of the database: name, code and message. */
export function sentenceOf(thrown: unknown): string {
  const { name, code, message } = faultOf(thrown);
  return `${code ? `${name} ${code}` : name}: ${message}`.slice(0, 500);
}
