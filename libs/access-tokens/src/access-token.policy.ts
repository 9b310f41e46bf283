import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** So that people, and programs that look for secrets in what is published, know one when they see it. */
const PREFIX = 'eir_';
const HANDLE_BYTES = 9;
const SECRET_BYTES = 32;
const TOKEN = /^eir_([\w-]{12})([\w-]{43})$/;
const ANYWHERE = /eir_[\w-]{12,}/;

export const DAY_MS = 86_400_000;
export const LONGEST_DAYS = 365;
export const MOST_TOKENS = 10;
/** Its owner hears so long before that it ends. */
export const WARNING_DAYS = 14;

/** What a token may do, in the words of OAuth; there is no other. */
export const SCOPE = 'public:read';

export interface NewToken {
  token: string;
  handle: string;
  digest: Buffer;
}

/** 256 random bits behind a handle. */
export function newToken(): NewToken {
  const handle = randomBytes(HANDLE_BYTES).toString('base64url');
  const token = `${PREFIX}${handle}${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { token, handle, digest: digestOf(token) };
}

/** Whether somebody means to send a token, be it a good one or not. Sessions are shorter. */
export const looksLikeToken = (sent: string): boolean => TOKEN.test(sent);

/** By what it is found. */
export const handleOf = (token: string): string | null => TOKEN.exec(token)?.[1] ?? null;

/** An address that carries a token: refused, because addresses stand in logs, histories and statistics. */
export const hasTokenIn = (address: string): boolean => {
  if (ANYWHERE.test(address)) return true;
  try {
    return ANYWHERE.test(decodeURIComponent(address));
  } catch {
    return false;
  }
};

/** The token is random enough to need no key. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const NO_TOKEN = Buffer.alloc(32);

/** Takes as long for a handle that nobody has as for a wrong secret behind one that somebody has. */
export function isGenuine(token: string, known: Buffer | null): boolean {
  const same = timingSafeEqual(digestOf(token), known ?? NO_TOKEN);
  return same && known !== null;
}
