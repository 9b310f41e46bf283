import { m } from '#lib/messages/generated/messages.js';
import { type FieldErrors, text } from '#lib/state/form.ts';

/** The questions, in their order; each is one screen. */
export const STEPS = ['title', 'body', 'place', 'category', 'email'] as const;
export type Step = (typeof STEPS)[number];

/** What stands in the form. `place` is `town` for the whole town. */
export type Written = Record<Step | 'key', string>;

export function writtenIn(form: FormData): Written {
  const of = (name: string) => text(form, name);
  return {
    key: of('key'),
    title: of('title'),
    body: of('body'),
    place: of('place'),
    category: of('category'),
    email: of('email'),
  };
}

/** What is wrong with it, by question; the API counts the same. */
export function checked({ title, body, place, category, email }: Written): FieldErrors {
  return {
    title: title.length >= 5 && title.length <= 120 ? undefined : m.kiosk_title_error(),
    body: body.length >= 20 && body.length <= 5000 ? undefined : m.kiosk_body_error(),
    place: place ? undefined : m.kiosk_place_error(),
    category: category ? undefined : m.kiosk_category_error(),
    email: !email || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : m.kiosk_email_error(),
  };
}
