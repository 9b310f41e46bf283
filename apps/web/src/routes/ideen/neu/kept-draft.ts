import type { Cookies } from '@sveltejs/kit';
import { inLanguage } from '#lib/language.ts';
import { getLocale, locales } from '#lib/messages/generated/runtime.js';
import { fromParts, PARTS, toParts } from './cookie-parts.ts';
import { isDraft, type Draft } from './draft.ts';

const NAME = 'ein-entwurf';
const DAY_SECONDS = 24 * 60 * 60;

/** What somebody has written, on its way from step to step. */
export interface KeptDraft {
  draft: Draft;
  keptAt: string;
  /** The version on the server that this was written on; 0 where there is none. */
  version: number;
}

// Only the form's own pages get it: who reads sends nothing along. Each language has pages of its own.
const options = (language = getLocale()) =>
  ({
    path: inLanguage(language, '/ideen/neu'),
    httpOnly: true,
    sameSite: 'lax',
    secure: (process.env.PUBLIC_URL ?? '').startsWith('https:'),
  }) as const;

/**
 * Keeps the text in the browser of whoever pressed a button of the form, for a day, so that each step has an address of its
 * own and Back and Reload show it again, without JavaScript too. False when it does not fit: then it travels in the form.
 */
export function keepDraft(cookies: Cookies, draft: Draft, version = 0): boolean {
  const kept: KeptDraft = { draft, keptAt: new Date().toISOString(), version };
  const pieces = toParts(kept);
  if (!pieces) {
    forgetDraft(cookies);
    return false;
  }
  pieces.forEach((piece, index) => {
    cookies.set(`${NAME}-${PARTS[index]}`, piece, { ...options(), maxAge: DAY_SECONDS });
  });
  return true;
}

/** The kept text; null when there is none or somebody made one up. */
export function keptDraft(cookies: Cookies): KeptDraft | null {
  const kept = fromParts(PARTS.map((part) => cookies.get(`${NAME}-${part}`) ?? ''));
  return isKept(kept) ? kept : null;
}

/** In every language: what was begun in one and sent in the other must wait for nobody. */
export function forgetDraft(cookies: Cookies): void {
  for (const language of locales)
    for (const part of PARTS) cookies.delete(`${NAME}-${part}`, options(language));
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  return (
    isDraft(Reflect.get(value, 'draft')) &&
    typeof Reflect.get(value, 'keptAt') === 'string' &&
    typeof Reflect.get(value, 'version') === 'number'
  );
}
