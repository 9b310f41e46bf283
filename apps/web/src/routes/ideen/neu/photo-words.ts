import { m } from '#lib/messages/generated/messages.js';

const SMALLEST = 480;

/** Where the holder of a ticket sees the photo: before it belongs to an idea nobody else may. */
export function thumbnail(ticket: string): string {
  const [id, secret] = ticket.split('.');
  return `/fotos/${id}-${SMALLEST}.webp?schluessel=${secret}`;
}

const FAULTS: Record<string, () => string> = {
  empty: m.photo_fault_empty,
  'too-large': m.photo_fault_too_large,
  unknown: m.photo_fault_unknown,
  broken: m.photo_fault_broken,
  moving: m.photo_fault_moving,
  'too-many-pixels': m.photo_fault_pixels,
  'too-small': m.photo_fault_small,
};

/** Why a photo was not taken, in the reader's language. */
export const photoFault = (fault: string): string => (FAULTS[fault] ?? m.photo_fault_broken)();
