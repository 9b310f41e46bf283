import { m } from '#lib/messages/generated/messages.js';
import { pinIn } from '#lib/map/pin-text.ts';
import { type FieldErrors, text } from '#lib/state/form.ts';

/** A photo that is uploaded already; the ticket is all that its owner has of it. */
export interface DraftPhoto {
  ticket: string;
  /** What is to be seen on it, for those who do not see it. */
  alt: string;
}

/** What has been written so far. */
export interface Draft {
  title: string;
  body: string;
  /** '' while nothing is chosen, TOWN for the whole town, else the id of a place. */
  place: string;
  category: string;
  project: string;
  /** Where exactly, in words. */
  location: string;
  /** A spot as latitude,longitude, or ''. */
  pin: string;
  /** The section of the map that is looked at; '' for all of it. */
  view: string;
  email: string;
  photos: DraftPhoto[];
}
export type Step = 1 | 2 | 3;

export const TOWN = 'ganz';
export const LIMITS = {
  title: { min: 5, max: 120 },
  body: { min: 20, max: 5000 },
  photos: 3,
  alt: 200,
} as const;
export const STEP_OF: Record<keyof Draft, Step> = {
  title: 1,
  body: 1,
  place: 2,
  category: 2,
  project: 2,
  location: 2,
  pin: 2,
  view: 2,
  email: 3,
  photos: 1,
};

export function readDraft(form: FormData): Draft {
  return {
    title: text(form, 'title').replaceAll(/\s+/g, ' '),
    body: text(form, 'body'),
    place: text(form, 'place'),
    category: text(form, 'category'),
    project: text(form, 'project'),
    location: text(form, 'location').replaceAll(/\s+/g, ' '),
    pin: text(form, 'pin'),
    view: text(form, 'view'),
    email: text(form, 'email'),
    photos: readPhotos(form),
  };
}

/** The photos that a form shows, and those that its device remembers. */
function readPhotos(form: FormData): DraftPhoto[] {
  const [tickets, alts] = [form.getAll('photo'), form.getAll('alt')];
  const shown = tickets.map((ticket, index) => ({ ticket, alt: alts[index] ?? '' }));
  const kept = photosIn(text(form, 'photos'));
  const more = kept.filter(({ ticket }) => !tickets.includes(ticket));
  return [...shown, ...more].filter(isDraftPhoto).slice(0, LIMITS.photos);
}

function photosIn(kept: string): DraftPhoto[] {
  try {
    const photos: unknown = JSON.parse(kept || '[]');
    return Array.isArray(photos) ? photos.filter(isDraftPhoto) : [];
  } catch {
    return [];
  }
}

export function isDraftPhoto(value: unknown): value is DraftPhoto {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'ticket') === 'string' &&
    typeof Reflect.get(value, 'alt') === 'string'
  );
}

/** Whether this is a draft: what comes back from a browser may be anything. */
export function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { photos, ...texts } = value as Record<string, unknown>;
  return (
    Object.keys(STEP_OF).every((name) => name === 'photos' || typeof texts[name] === 'string') &&
    Array.isArray(photos) &&
    photos.every(isDraftPhoto)
  );
}

/** What one step asks for. */
export const partOf = (step: Step, draft: Draft): Partial<Draft> =>
  Object.fromEntries(
    Object.entries(draft).filter(([name]) => STEP_OF[name as keyof Draft] === step),
  );

/** The step that an address or a form names; 1 for all else. */
export const stepOf = (value: string | null): Step => (value === '3' ? 3 : value === '2' ? 2 : 1);

function checkLength(
  value: string,
  limit: { min: number; max: number },
  missing: string,
): string | undefined {
  const length = [...value].length;
  if (length < limit.min) return missing;
  return length > limit.max
    ? m.submit_too_long({ max: limit.max, over: length - limit.max })
    : undefined;
}

const CHECKS: Record<Step, (draft: Draft, signedIn: boolean) => FieldErrors> = {
  1: (draft) => ({
    title: checkLength(draft.title, LIMITS.title, m.submit_title_error()),
    body: checkLength(draft.body, LIMITS.body, m.submit_body_error()),
  }),
  2: (draft) => ({
    place: draft.place ? undefined : m.submit_place_error(),
    category: draft.category ? undefined : m.submit_category_error(),
    project: draft.project ? undefined : m.submit_project_error(),
    location: [...draft.location].length > 200 ? m.submit_location_error() : undefined,
    pin: draft.pin === '' || pinIn(draft.pin) ? undefined : m.pin_outside(),
  }),
  3: (draft, signedIn) => ({
    email: signedIn || /^\S+@\S+\.\S+$/.test(draft.email) ? undefined : m.signin_email_error(),
  }),
};

/** The errors of one step, in the order of its fields. */
export function checkStep(step: Step, draft: Draft, signedIn: boolean): FieldErrors {
  return CHECKS[step](draft, signedIn);
}

/** The first step that holds an error, or 3. */
export function firstWrongStep(errors: FieldErrors): Step {
  const steps = Object.keys(errors).map((name) =>
    name === 'file' ? 1 : (STEP_OF[name as keyof Draft] ?? 3),
  );
  return Math.min(3, ...steps) as Step;
}
