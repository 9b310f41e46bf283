/**
 * What somebody is writing, on their own device: only from the first key to the sending, at most 14 days.
 * Who only reads has nothing here. Addresses and codes are never kept.
 */
export interface Kept {
  /** By name of the field: what was written. */
  fields: Record<string, string>;
  /** By name of the field: what stood there before, so that a newer text of the server is never overwritten. */
  base: Record<string, string>;
  /** ISO moment. */
  savedAt: string;
  /** Of a form of several steps: the server has it as well, so that what it shows is at least as new. */
  sent?: boolean;
}

const PREFIX = 'ein-text:';
const DAYS = 14;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'savedAt' in value &&
  'fields' in value &&
  'base' in value;

/** Keys under which something is kept; too old ones go. Empty where the browser allows no storage. */
export function keptKeys(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => key.slice(PREFIX.length)).filter((key) => keptText(key) !== null);
  } catch {
    return [];
  }
}

export function keptText(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    const age = isKept(kept) ? Date.now() - Date.parse(kept.savedAt) : Infinity;
    if (isKept(kept) && age < DAYS * 86_400_000) return kept;
    localStorage.removeItem(PREFIX + key);
  } catch {
    // No storage, or something that is not ours: nothing is kept.
  }
  return null;
}

/** Keeps a text; returns the moment, or null where the browser allows no storage. */
export function keepText(key: string, text: Pick<Kept, 'fields' | 'base'>): string | null {
  const savedAt = new Date().toISOString();
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...text, savedAt } satisfies Kept));
    return savedAt;
  } catch {
    return null;
  }
}

/** The server has taken what was kept at that moment; what was written since then it has not. */
export function markSent(key: string, savedAt: string | undefined): void {
  const kept = keptText(key);
  if (!kept || kept.savedAt !== savedAt) return;
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...kept, sent: true } satisfies Kept));
  } catch {
    // It counts as unsent, and the next page asks the server once more.
  }
}

export function forgetText(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Without storage there is nothing to take away.
  }
}

/** Who has to sign in first comes back to the text, so it has not arrived yet. */
export const leadsToSignIn = (path: string): boolean => /^(\/en)?\/anmelden/.test(path);
