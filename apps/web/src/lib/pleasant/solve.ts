/** The part of an ALTCHA challenge that is worked on. */
interface Parameters {
  nonce: string;
  salt: string;
  /** Rounds of one try. */
  cost: number;
  /** Bytes. */
  keyLength: number;
  keyPrefix: string;
}

/** Tries under way at once: the browser spreads them over its cores. */
const AT_ONCE = 4;

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function keyOf(parameters: Parameters, counter: number): Promise<string> {
  const nonce = bytesOf(parameters.nonce);
  const password = new Uint8Array(nonce.length + 4);
  password.set(nonce);
  new DataView(password.buffer).setUint32(nonce.length, counter);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const how = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: bytesOf(parameters.salt),
    iterations: parameters.cost,
  };
  return hexOf(await crypto.subtle.deriveBits(how, key, parameters.keyLength * 8));
}

/** The challenge with its solution, as ALTCHA writes it; null when it was stopped before. */
export async function solve(json: string, signal: AbortSignal): Promise<string | null> {
  const challenge = JSON.parse(json) as { parameters: Parameters };
  const { parameters } = challenge;
  for (let first = 0; !signal.aborted; first += AT_ONCE) {
    const counters = Array.from({ length: AT_ONCE }, (_, at) => first + at);
    const keys = await Promise.all(counters.map((counter) => keyOf(parameters, counter)));
    const at = keys.findIndex((key) => key.startsWith(parameters.keyPrefix));
    if (at < 0) continue;
    const solution = { counter: first + at, derivedKey: keys[at] };
    return JSON.stringify({ challenge, solution });
  }
  return null;
}
