import { forgetText, keepText, keptText } from '#lib/keep/store.ts';
import { leaveNothing, prepareOffline } from '#lib/keep/offline.ts';
import { isDraftPhoto, type Draft, type DraftPhoto } from './draft.ts';

/** Under this name the device keeps the idea that is being written. */
export const DRAFT = 'idee';

/** The text that this browser keeps while somebody writes; the address is never kept. */
export interface SavedDraft {
  draft: Partial<Draft>;
  savedAt: string;
}

/** Keeps the text on this device; returns the moment, or null where the browser allows no storage. */
export function save(draft: Draft): string | null {
  const { email: _, photos, ...texts } = draft;
  const fields = { ...texts, photos: JSON.stringify(photos) };
  const savedAt = keepText(DRAFT, { fields, base: {} });
  if (savedAt) void prepareOffline();
  return savedAt;
}

export function load(): SavedDraft | null {
  const kept = keptText(DRAFT);
  if (!kept) return null;
  const { photos, ...texts } = kept.fields;
  return { draft: { ...texts, photos: photosIn(photos) }, savedAt: kept.savedAt };
}

function photosIn(kept: string | undefined): DraftPhoto[] {
  try {
    const photos: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(photos) ? photos.filter(isDraftPhoto) : [];
  } catch {
    return [];
  }
}

export function clear(): void {
  forgetText(DRAFT);
  void leaveNothing();
}
