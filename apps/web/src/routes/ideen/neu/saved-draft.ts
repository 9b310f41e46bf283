import type { Draft } from './draft.ts';

const KEY = 'ein-idee';

/** The text that this browser keeps while somebody writes; the address is never kept. */
export interface SavedDraft {
  draft: Omit<Draft, 'email'>;
  savedAt: string;
}

/** Keeps the text on this device; returns the moment, or null where the browser allows no storage. */
export function save(draft: Draft): string | null {
  const { email: _, ...kept } = draft;
  const savedAt = new Date().toISOString();
  try {
    localStorage.setItem(KEY, JSON.stringify({ draft: kept, savedAt } satisfies SavedDraft));
    return savedAt;
  } catch {
    return null;
  }
}

export function load(): SavedDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isSavedDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function clear(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Without storage there is nothing to take away.
  }
}

function isSavedDraft(value: unknown): value is SavedDraft {
  if (typeof value !== 'object' || value === null || !('draft' in value) || !('savedAt' in value))
    return false;
  const { draft } = value;
  if (typeof draft !== 'object' || draft === null) return false;
  return ['title', 'body', 'place', 'category', 'project'].every(
    (name) => typeof Reflect.get(draft, name) === 'string',
  );
}
